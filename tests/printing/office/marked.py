"""A tutor who opens a Word file in LibreOffice, comments, changes words and saves it: driven by a macro, unseen."""

import shutil
import subprocess
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

_BASIC = """
Sub Mark(source As String, target As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  doc = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  %s
  Dim saving(0) As New com.sun.star.beans.PropertyValue
  saving(0).Name = "FilterName" : saving(0).Value = "MS Word 2007 XML"
  doc.storeToURL(target, saving())
  doc.close(True)
End Sub
Function Found(doc, words As String)
  search = doc.createSearchDescriptor()
  search.SearchCaseSensitive = True : search.SearchString = words
  Found = doc.findFirst(search)
End Function
Sub Comment(doc, words As String, said As String, author As String)
  at = Found(doc, words)
  note = doc.createInstance("com.sun.star.text.textfield.Annotation")
  note.Author = author : note.Content = said
  at.Text.insertTextContent(at, note, True)
End Sub
Sub Resolve(doc, said As String)
  NoteOf(doc, said).Resolved = True
End Sub
Function NoteOf(doc, said As String)
  fields = doc.getTextFields().createEnumeration()
  Do While fields.hasMoreElements()
    held = fields.nextElement()
    If held.supportsService("com.sun.star.text.textfield.Annotation") Then
      If held.Content = said Then
        NoteOf = held
        Exit Function
      End If
    End If
  Loop
End Function
Sub Insert(doc, words As String, more As String)
  at = Found(doc, words)
  at.Text.insertString(at.End, more, False)
End Sub
Sub Delete(doc, words As String)
  Found(doc, words).String = ""
End Sub
Sub Fill(doc, cell As String, words As String)
  doc.TextTables.getByIndex(0).getCellByName(cell).String = words
End Sub
"""
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE {0}:{1} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "{1}.dtd">
<{0}:{1} xmlns:{0}="http://openoffice.org/2000/{0}" {0}:name="{2}" """
_MODULE = _HEAD.format("script", "module", "Marks") + 'script:language="StarBasic">{}</script:module>'
_LIBRARY = (
    _HEAD.format("library", "library", "Standard")
    + 'library:readonly="false" library:passwordprotected="false"><library:element library:name="Marks"/>'
    + "</library:library>"
)


def commented(words: str, said: str, author: str = "Dr Tutor", *, resolved: bool = False) -> str:
    """A comment on these words; each step takes the first place where they stand."""
    then = f" : Resolve doc, {_quoted(said)}" if resolved else ""
    return f"Comment doc, {_quoted(words)}, {_quoted(said)}, {_quoted(author)}{then}"


def inserted(after: str, more: str) -> str:
    return f"Insert doc, {_quoted(after)}, {_quoted(more)}"


def deleted(words: str) -> str:
    return f"Delete doc, {_quoted(words)}"


def filled(cell: str, words: str) -> str:
    """A cell of the first table, "C6", typed over."""
    return f"Fill doc, {_quoted(cell)}, {_quoted(words)}"


def marked(file: Path, *steps: str) -> Path:
    """The file as LibreOffice saves it after these steps. Skipped where it is not here."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed here")
    home, target = file.parent / "office-home", file.with_name(f"{file.stem}-marked.docx")
    command = [office, "--headless", f"-env:UserInstallation={home.as_uri()}"]
    subprocess.run([*command, "--terminate_after_init"], check=True, capture_output=True, timeout=180)
    _put_macro(home / "user" / "basic" / "Standard", "\n  ".join(steps))
    macro = f'macro:///Standard.Marks.Mark("{file.as_uri()}","{target.as_uri()}")'
    subprocess.run([*command, macro], check=True, capture_output=True, timeout=180)
    return target


def _put_macro(library: Path, steps: str) -> None:
    (library / "Marks.xba").write_text(_MODULE.format(escape(_BASIC % steps)), encoding="utf-8")
    (library / "script.xlb").write_text(_LIBRARY, encoding="utf-8")


def _quoted(words: str) -> str:
    return '"' + words.replace('"', '""') + '"'
