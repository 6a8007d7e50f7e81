"""A or an: how words, numbers and abbreviations begin when they are read aloud."""

import pytest

from newslint_rules.punctuation.sound import opens_with_vowel

VOWEL = (
    "hour hourly honest honour honorary heir apple umbrella urban usher utter unimpressed unnamed uninsured unidentified onerous only oncologist 8 80 8,000 8.5 "
    "11 11-year-old 11,000 18th 18,500 MP MPs X-ray F-16 H1N1 N95 A380 FBI NBA MIT SUV HIV NGO EU IT AI LGBT SNP e-mail iPhone eBay M.P. F.B.I. Earth"
)
CONSONANT = (
    "house European euro ewe one one-off once unit union united university unanimous unicorn unique uniform usage user usual utility utopia ubiquitous Ugandan Ukrainian "
    "uranium Uruguayan yellow Honolulu Honduran 1 10 12 100 110 1,100 1,800 7 90 US U.S. UN UK UFO UNESCO NATO NASA BBC CEO PhD T-shirt U-turn COVID-19 world"
)
UNSURE = "historic herb hotel habitual hysterical Uighur 1800 1100 SAT LED FAQ MPhil Ng Ypres xterm RHEL"


@pytest.mark.parametrize("word", VOWEL.split())
def test_begins_with_a_vowel(word):
    assert opens_with_vowel(word) is True


@pytest.mark.parametrize("word", CONSONANT.split())
def test_begins_with_a_consonant(word):
    assert opens_with_vowel(word) is False


@pytest.mark.parametrize("word", UNSURE.split())
def test_is_left_alone(word):
    assert opens_with_vowel(word) is None
