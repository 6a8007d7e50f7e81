"""newslint in a newsroom's repository: configuration, suppression, the ledger, fixing, caching, reports."""
