"""The names of coins, their signs, and the countries that have coins of one name."""

from __future__ import annotations

from newslint.pattern import pattern

_COINS = {
    "dollar": "dollars dlrs dlr", "pound": "pounds sterling stg", "euro": "euros", "yen": "", "yuan": "renminbi", "rupee": "rupees",
    "crown": "crowns kroner krone krona kronor kronur koruna korunas", "franc": "francs", "peso": "pesos", "real": "reais reals",
    "rouble": "roubles ruble rubles", "lira": "liras lire", "won": "", "rand": "rands", "ringgit": "", "baht": "", "rupiah": "", "dong": "",
    "zloty": "zlotys zlotych", "forint": "forints", "leu": "lei", "lev": "leva levs", "hryvnia": "hryvnias", "dinar": "dinars",
    "dirham": "dirhams", "riyal": "riyals", "rial": "rials", "shekel": "shekels", "shilling": "shillings", "cedi": "cedis",
    "lari": "", "naira": "nairas", "birr": "", "tenge": "", "taka": "", "sol": "soles", "kwacha": "", "mark": "marks",
}  # fmt: skip
COINS = {form: coin for coin, forms in _COINS.items() for form in (coin, *forms.split())}
SIGNS = {"£": "pound", "€": "euro", "₹": "rupee", "₽": "rouble", "₪": "shekel", "₩": "won", "₦": "naira"}
# Where another country has a coin of the name, with another rate: “In Pakistan it was 3 million rupees”.
_COUNTRIES = {
    "rupee": "India|Pakistan|Nepal|Sri Lanka|Mauritius|Seychelles", "rial": "Iran|Oman|Yemen|Qatar", "riyal": "Qatar|Saudi Arabia|Yemen",
    "peso": "Mexico|Argentina|Chile|Colombia|Cuba|Philippines|Uruguay|Dominican Republic", "pound": "Britain|Egypt|Sudan|Lebanon|Syria",
    "dinar": "Algeria|Bahrain|Iraq|Jordan|Kuwait|Libya|Serbia|Tunisia", "shilling": "Kenya|Uganda|Tanzania|Somalia",
    "franc": "Switzerland|Rwanda|Burundi|Guinea|Djibouti|Congo|Cameroon|Senegal", "dirham": "Emirates|Morocco",
    "crown": "Sweden|Norway|Denmark|Iceland|Czech Republic",
}  # fmt: skip
IN_COUNTRY = {coin: pattern(rf"\b(?:{names})\b") for coin, names in _COUNTRIES.items()}


def countries(coin: str, text: str) -> frozenset[str]:
    """The countries with a coin of this name that a text names; none for a coin that is told with its country."""
    return frozenset(IN_COUNTRY[coin].findall(text)) if coin in IN_COUNTRY else frozenset()
