// SHA-256 of the script that sorts the tables of a report, as the policy of its page names it. Generated.
export const sortTablesDigest = '0uJUVyBaoKe8Qi8duLi+B3hrwzKJTTD8pvGu+SQVtHE=';
