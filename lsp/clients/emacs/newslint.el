;;; newslint.el --- newslint for Emacs, through eglot  -*- lexical-binding: t -*-

;; Load this file; then `M-x eglot' in a buffer of text or Markdown, or add
;;   (add-hook 'text-mode-hook #'eglot-ensure)

(require 'eglot)

(defgroup newslint nil "A linter for news." :group 'text)

(defcustom newslint-command '("newslint" "lsp")
  "The command that starts the server."
  :type '(repeat string))

(add-to-list 'eglot-server-programs
             (cons '(text-mode markdown-mode mhtml-mode)
                   (lambda (&rest _) newslint-command)))

(provide 'newslint)
;;; newslint.el ends here
