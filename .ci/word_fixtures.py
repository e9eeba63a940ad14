"""Word files of our own making for `.ci/office`: one for each trap of annotating (anchors/ux.md, section 4)."""
import html, unicodedata, zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = {W: "http://purl.oclc.org/ooxml/wordprocessingml/main",
          R: "http://purl.oclc.org/ooxml/officeDocument/relationships"}
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SPACES = (f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
          'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"')
# A finding of DC105: the year of the code is not that of the date.
YEAR = "Theo Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2019 của Chính phủ, các xã đã làm."
# A finding of DC103 with a certain correction: blanks in the code.
BLANK = "Thực hiện Quyết định số 129/2024/QĐ - UBND ngày 22 tháng 11 năm 2024 của UBND tỉnh."
ALL = ("--suggest", "--bookmarks", "--links=https://example.vn/{slug}")


def r(text, properties=""):
    return f'<w:r>{properties}<w:t xml:space="preserve">{html.escape(text, False)}</w:t></w:r>'


def p(*content):
    return f'<w:p>{"".join(content)}</w:p>'


def field(code, result):
    sign = lambda kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
    return (sign("begin") + f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>' + sign("separate")
            + result + sign("end"))


def part(root, content):
    return f"{HEAD}<w:{root} {SPACES}>{content}</w:{root}>"


def write(path, body, parts=None, relations=(), section="", strict=False, main="document.main", rels=True):
    """A package; `relations` are (id, kind, target[, mode]), `parts` go into word/."""
    parts = dict(parts or {})
    kinds = "".join(f'<Override PartName="/word/{target}" ContentType="{TYPE}{kind}+xml"/>'
                    for _, kind, target, *_ in relations if target in parts)
    links = "".join(f'<Relationship Id="{i}" Type="{R}/{kind}" Target="{target}"'
                    + (f' TargetMode="{mode[0]}"' if mode else "") + "/>" for i, kind, target, *mode in relations)
    main = main if "/" in main else f"{TYPE}{main}+xml"
    entries = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType='
        f'"application/xml"/><Override PartName="/word/document.xml" ContentType="{main}"/>{kinds}</Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"{HEAD}<w:document {SPACES}><w:body>{body}{section}</w:body></w:document>",
    }
    if rels:
        entries["word/_rels/document.xml.rels"] = (
            f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>')
    entries.update({f"word/{name}": data for name, data in parts.items()})
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
        for name, data in entries.items():
            if strict and isinstance(data, str):
                for old, new in STRICT.items():
                    data = data.replace(old, new)
            z.writestr(name, data)


def fixtures(folder):
    """Writes the files; yields (path, options, number of comments)."""
    bold, italic = "<w:rPr><w:b/></w:rPr>", "<w:rPr><w:i/></w:rPr>"
    split = r(YEAR[:24], bold) + r(YEAR[24:60]) + r(YEAR[60:], italic)
    start, rest = "Theo Nghị định số ", " ngày 23 tháng 4 năm 2019 của Chính phủ."
    code = "61/2018/NĐ-CP"
    before, after = BLANK[:BLANK.index(" - ")], BLANK[BLANK.index(" - ") + 3:]
    link = lambda inner: f'<w:hyperlink r:id="hl1">{inner}</w:hyperlink>'
    web = [("hl1", "hyperlink", "https://vbpl.vn/", "External")]
    box = (f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>{p(split)}'
           f'</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{p(split)}'
           '</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>')
    told = '<w:comment w:id="0" w:author="Bà Hoa"><w:p><w:r><w:t>Xem lại.</w:t></w:r></w:p></w:comment>'
    commented = p('<w:commentRangeStart w:id="0"/>', r("Thân"), '<w:commentRangeEnd w:id="0"/><w:r>'
                  '<w:commentReference w:id="0"/></w:r>', split)
    notes = lambda kind: dict(
        parts={f"{kind}.xml": part(kind, f'<w:{kind[:-1]} w:id="2">{p(r(YEAR))}</w:{kind[:-1]}>')},
        relations=[("n1", kind, f"{kind}.xml")])
    margin = lambda kind, root: dict(
        parts={"m.xml": part(root, p(r(YEAR)))}, relations=[("m1", kind, "m.xml")],
        section=f'<w:sectPr><w:{kind}Reference w:type="default" r:id="m1"/></w:sectPr>')
    cell = lambda text: f"<w:tc>{p(r(text))}</w:tc>"
    mark = lambda kind: f'<w:r><w:{kind}Reference w:id="2"/></w:r>'
    sdt = lambda inner: f"<w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt>"
    deleted = '<w:del w:id="3" w:author="B"><w:r><w:delText>xx</w:delText></w:r></w:del>'
    inserted = lambda inner: f'<w:ins w:id="4" w:author="B">{inner}</w:ins>'
    change = '<w:rPr><w:b/><w:rPrChange w:id="7" w:author="B"><w:rPr/></w:rPrChange></w:rPr>'
    toc = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    cases = {
        "letters": (p(*(f'<w:proofErr w:type="spellStart"/>{r(c, italic)}' for c in YEAR)), {}),
        "split": (p(split), {}),
        "nfd": (p(r(unicodedata.normalize("NFD", YEAR))), {}),
        "references": (p(f"<w:r><w:t>{start}{code}{rest}</w:t></w:r>".replace("Đ", "&#x110;").replace("ố", "&#7889;")), {}),
        "header": (p(r("Thân.")), margin("header", "hdr")),
        "footer": (p(r("Thân.")), margin("footer", "ftr")),
        "footnote": (p(r("Thân"), mark("footnote"), r(".")), notes("footnotes")),
        "endnote": (p(r("Thân"), mark("endnote"), r(".")), notes("endnotes")),
        "text box": (p(r("Thân."), box), {}),
        "comments": (commented, dict(parts={"nhanxet.xml": part("comments", told)},
                                     relations=[("c1", "comments", "nhanxet.xml")])),
        "comments by another prefix": (commented, dict(
            parts={"comments.xml": part("comments", told).replace("w:", "n:").replace("xmlns:w=", "xmlns:n=")},
            relations=[("c1", "comments", "comments.xml")])),
        "no relationships": (p(split), dict(rels=False)),
        "strict": (p(split), dict(strict=True)),
        "macros": (p(split), dict(main="application/vnd.ms-word.document.macroEnabled.main+xml",
                                  parts={"vbaProject.bin": bytes(range(256))})),
        "ids": (p('<w:bookmarkStart w:id="1" w:name="a"/>', split, '<w:bookmarkEnd w:id="1"/>'), {}),
        "field": (p(r(start), field("REF a", r(code)), r(rest)), {}),
        "nested fields": (p(r(start), field("IF 1", field("REF a", r("61/2018")) + r("/NĐ-CP")), r(rest)), {}),
        "simple field": (p(r(start), f'<w:fldSimple w:instr="REF a">{r(code)}</w:fldSimple>', r(rest)), {}),
        "field over paragraphs": (p(toc.format("begin"), "<w:r><w:instrText>TOC</w:instrText></w:r>",
                                    toc.format("separate"), r("Mục")) + p(split) + p(toc.format("end")), {}),
        "content control": (p(r(start), sdt(r(code)), r(rest)), {}),
        "hyperlink": (p(r(start), link(r(code)), r(rest)), dict(relations=web)),
        "out of a hyperlink": (p(link(r(start + code[:7])), r(code[7:] + rest)), dict(relations=web)),
        "smart tag": (p(r(start + code), f'<w:smartTag w:element="date">{r(rest)}</w:smartTag>'), {}),
        "cells": (f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{cell(start + code)}{cell(rest)}</w:tr></w:tbl>" + p(), {}),
        "revisions": (p(r(start + code + " ngày 23 tháng 4 năm "), deleted, inserted(r("2019")), r(" của Chính phủ.")), {}),
        "correction": (p(r(BLANK, bold)), {}),
        "correction over runs": (p(r(before, bold), r(" ", italic), r("-"), r(" ", italic), r(after)), {}),
        "correction across a deletion": (p(r(before + " "), deleted, r("- " + after)), {}),
        "correction across an insertion": (p(r(before + " "), inserted(r("-")), r(" " + after)), {}),
        "correction across a link": (p(r(before + " "), link(r("-")), r(" " + after)), dict(relations=web)),
        "correction across a field": (p(r(before + " "), field("REF a", r("-")), r(" " + after)), {}),
        "correction across a note": (p(r(before + " "), mark("footnote"), r("- " + after)), dict(
            parts={"footnotes.xml": part("footnotes", f'<w:footnote w:id="2">{p(r("Chú."))}</w:footnote>')},
            relations=[("n1", "footnotes", "footnotes.xml")])),
        "correction in an insertion": (p(inserted(r(BLANK))), {}),
        "correction of revised format": (p(r(BLANK, change)), {}),
        "repeated": ("".join(p(r(YEAR)) for _ in range(5)), {}),
    }
    for name, (body, options) in cases.items():
        path = folder / f"{name}.docx"
        write(path, body, **options)
        for arguments in ((), ALL):
            yield path, arguments, 1
