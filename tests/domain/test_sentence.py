"""Sentences of languages that have other signs than English and Spanish."""

from __future__ import annotations

from kiosk.domain.sentence import sentences


def test_chinese_sentences_end_without_a_space() -> None:
    assert sentences("请拨打911。不要等待！您好吗？") == ("请拨打911。", "不要等待！", "您好吗？")
    assert sentences("他说：“停。”然后走了。") == ("他说：“停。”", "然后走了。")
    assert sentences("12.5 毫克。") == ("12.5 毫克。",)
