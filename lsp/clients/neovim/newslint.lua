-- newslint for Neovim (0.7 and later): `dofile` this file, or copy it into your configuration.
-- It starts `newslint lsp` for plain text, Markdown and HTML; set `vim.g.newslint` to override, as in
--   vim.g.newslint = { cmd = { "/path/to/.venv/bin/newslint", "lsp" }, options = { edition = true } }
local given = vim.g.newslint or {}
local cmd = given.cmd or { "newslint", "lsp" }
local filetypes = given.filetypes or { "text", "markdown", "html" }

local function root(file)
  local dir = vim.fn.fnamemodify(file, ":p:h")
  while true do
    for _, mark in ipairs({ "newslint.toml", "pyproject.toml", ".git" }) do
      local path = dir .. "/" .. mark
      if vim.fn.filereadable(path) == 1 or vim.fn.isdirectory(path) == 1 then
        return dir
      end
    end
    local up = vim.fn.fnamemodify(dir, ":h")
    if up == dir then
      return vim.fn.fnamemodify(file, ":p:h")
    end
    dir = up
  end
end

local clients = {}

local function attach(buffer)
  local dir = root(vim.api.nvim_buf_get_name(buffer))
  if not clients[dir] then
    clients[dir] = vim.lsp.start_client({
      name = "newslint",
      cmd = cmd,
      root_dir = dir,
      init_options = given.options or {},
      on_exit = function() clients[dir] = nil end,
    })
  end
  if clients[dir] then
    vim.lsp.buf_attach_client(buffer, clients[dir])
  end
end

vim.api.nvim_create_autocmd("FileType", {
  pattern = filetypes,
  callback = function(event) attach(event.buf) end,
})
