"""What unattributed-figure says of the labelled paragraphs of unseen.txt may only get better."""

from tests.attribution.unseen import count


def test_precision_and_recall_on_labelled_paragraphs():
    said = count()
    false = said["flagged none"] + said["flagged has"] + said["flagged unlabelled"]
    assert said["flagged lacks"] >= 6 and said["missed lacks"] == 0 and false == 0, said


def test_there_are_labels_of_every_kind():
    said = count()
    assert said["labels has"] > 25 and said["labels none"] > 15 and said["labels lacks"] >= 6
