// SHA-256 of the script that follows links within sheets, as the policy of their page names it. Generated.
export const followLinksDigest = '6q6fFdzsnKp4t2pa12kyxmbomd70nOtKlgsuP+VIT6A=';
