"""Records as a page of the W3C's Web Annotations, in JSON-LD (https://www.w3.org/TR/annotation-model/)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from newsclaims.writing.json_lines import JsonArray, harmless, line

if TYPE_CHECKING:
    from newsclaims.reading.article import Article
    from newsclaims.records import Meeting, Statement

_AROUND = 20  # characters before and after a quotation, by which it is found again in another copy of the text


class WebAnnotations(JsonArray):
    """One annotation for each record, on a line of its own.

    Its target is the content of a statement, or the cue of a meeting, by place and by words. Its bodies are a tag – the
    form of a statement, the kind of a meeting – and the whole record.
    """

    _head = '{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":['
    _foot = "]}"

    def _item(self, article: Article, record: Statement | Meeting) -> str:
        """One record as an annotation."""
        part, tag = (record.content, record.form) if record.type == "statement" else (record.cue, record.kind)
        source = quote(article.id, errors="surrogatepass")
        annotation = {
            "id": f"urn:newsclaims:{source}:{record.id}",
            "type": "Annotation",
            "body": [
                {"type": "TextualBody", "purpose": "tagging", "value": tag},
                {"type": "TextualBody", "purpose": "describing", "format": "application/json", "value": line(record)},
            ],
            "target": [
                {"source": source, "selector": _selectors(article.text, span.start, span.end)} for span in part.spans
            ],
        }
        return harmless(json.dumps(annotation, ensure_ascii=False, separators=(",", ":")))


def _selectors(text: str, start: int, end: int) -> list[dict[str, Any]]:
    """Two ways to find words again: by their place, and by themselves with what stands around them."""
    return [
        {"type": "TextPositionSelector", "start": start, "end": end},
        {
            "type": "TextQuoteSelector",
            "exact": text[start:end],
            "prefix": text[max(0, start - _AROUND) : start],
            "suffix": text[end : end + _AROUND],
        },
    ]
