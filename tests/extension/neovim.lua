-- Works on a plan in Neovim as a person would, and prints `ok NAME` or `failed NAME: WHY` for each thing tried. `server` is the command
-- that starts the language server; the current folder holds city.plan and parks.plan.
local function wait(what, ready)
  if not vim.wait(15000, ready, 20) then error('waited in vain: ' .. what) end
end

local function start()
  vim.cmd('edit city.plan')
  vim.bo.filetype = 'alur'
  local config = { name = 'alur', cmd = server, root_dir = vim.fn.getcwd() }
  if vim.lsp.start then return vim.lsp.start(config) end
  local id = vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(0, id)
  return id
end

local client
local function ask(method, more)
  local params = vim.tbl_extend('force', { textDocument = { uri = vim.uri_from_bufnr(0) } }, more)
  local answers = assert(vim.lsp.buf_request_sync(0, method, params, 10000), method .. ': no answer')
  local answer = answers[client] or {}
  assert(not answer.error, method .. ': ' .. vim.inspect(answer.error))
  return answer.result
end

--- Where a word stands in the current buffer.
local function at(word)
  for line, text in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local column = text:find(word, 1, true)
    if column then return { line = line - 1, character = column - 1 } end
  end
  error('no ' .. word)
end

local function lines(name)
  return table.concat(vim.api.nvim_buf_get_lines(vim.fn.bufnr(name), 0, -1, false), '\n')
end

local function has(name, code)
  for _, found in ipairs(vim.diagnostic.get(vim.uri_to_bufnr(vim.uri_from_fname(vim.fn.getcwd() .. '/' .. name)))) do
    if (found.code or (found.user_data and found.user_data.lsp.code)) == code then return found end
  end
end

local steps = {
  { 'shows findings in two files after one edit', function()
    client = assert(start(), 'no client')
    wait('a goal that nobody serves', function() return has('city.plan', 'goal-unserved') end)
    wait('a name that leads nowhere, in the file that is not open', function() return has('parks.plan', 'unresolved') end)
    local goal = at('Shade')
    vim.api.nvim_buf_set_text(0, goal.line, goal.character, goal.line, goal.character + 5, { 'Shadow' })
    wait('both files to be mended', function()
      return not has('city.plan', 'goal-unserved') and not has('parks.plan', 'unresolved')
    end)
  end },
  { 'goes to a definition in another file', function()
    vim.cmd('write! | edit parks.plan')
    vim.bo.filetype = 'alur'
    if not vim.lsp.start then vim.lsp.buf_attach_client(0, client)
    else vim.lsp.start({ name = 'alur', cmd = server, root_dir = vim.fn.getcwd() }) end
    local goal = at('Shadow')
    vim.api.nvim_win_set_cursor(0, { goal.line + 1, goal.character })
    vim.lsp.buf.definition()
    wait('city.plan', function() return vim.fn.expand('%:t') == 'city.plan' end)
    assert(vim.fn.expand('<cword>') == 'Shadow', 'at ' .. vim.fn.expand('<cword>'))
    vim.cmd('edit parks.plan')
  end },
  { 'completes names of other files', function()
    local result = ask('textDocument/completion', { position = at('Shadow') })
    local labels = vim.tbl_map(function(item) return item.label end, result.items or result)
    assert(vim.tbl_contains(labels, 'Shadow'), vim.inspect(labels))
  end },
  { 'mends what it finds', function()
    local goal = at('Shadow')
    vim.api.nvim_buf_set_text(0, goal.line, goal.character, goal.line, goal.character + 6, { 'Shadw' })
    wait('a name that leads nowhere', function() return has('parks.plan', 'unresolved') end)
    local found = has('parks.plan', 'unresolved').user_data.lsp
    found = vim.tbl_extend('keep', { range = { start = at('Shadw'), ['end'] = at(' executor') } }, found)
    found.source, found.message = 'alur', ''
    local actions = ask('textDocument/codeAction', { range = found.range, context = { diagnostics = { found } } })
    assert(actions[1], 'no action')
    local action = actions[1].edit and actions[1] or ask('codeAction/resolve', actions[1])
    vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
    wait('the name to lead somewhere', function() return not has('parks.plan', 'unresolved') end)
  end },
  { 'renames in every file', function()
    local edit = ask('textDocument/rename', { position = at('Shadow'), newName = 'Keteduhan' })
    vim.lsp.util.apply_workspace_edit(edit, 'utf-16')
    assert(lines('city.plan'):find('goal Keteduhan', 1, true), lines('city.plan'))
    assert(lines('parks.plan'):find('serves Keteduhan', 1, true), lines('parks.plan'))
    assert(not has('parks.plan', 'unresolved'))
  end },
  { 'formats', function()
    if vim.lsp.buf.format then vim.lsp.buf.format() else vim.lsp.buf.formatting_sync(nil, 10000) end
    assert(lines('parks.plan'):find('\n  program Trees', 1, true), lines('parks.plan'))
  end },
  { 'is told nothing that it cannot do, and ends the server', function()
    local said = vim.fn.execute('messages')
    assert(not said:find('registerCapability') and not said:find('rror'), said)
    local id, gone = client, false
    vim.lsp.get_client_by_id(id).stop()
    wait('the server to end', function() return vim.lsp.get_client_by_id(id) == nil end)
  end },
}

for _, step in ipairs(steps) do
  local ok, why = pcall(step[2])
  io.stdout:write(ok and ('ok ' .. step[1] .. '\n') or ('failed ' .. step[1] .. ': ' .. tostring(why) .. '\n'))
end
vim.cmd('qall!')
