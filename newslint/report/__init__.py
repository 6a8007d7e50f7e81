"""Reports: each module is one format, with `report(outcome) -> str`. They print what the engine found and decide nothing."""
