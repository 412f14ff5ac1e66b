"""How somebody is called: by the whole first name. Poul Erik is not Poul, and two of a name are told apart."""

from collections import Counter
from collections.abc import Sequence

_HALVES = """
agnes aksel alf alice amalie anders andreas ane ann anna anne anton arne august axel bent bente berit birgit
birgitte bjarne bjørn britt bård caroline cathrine charlotte christian christine dagny dorte dorthe edvard egil
einar elin elise elisabeth ellen else emil emilie erik erling ester eva filip fredrik frederik frederikke georg gerd
greta grete grethe gro gunnar gunhild hanne hans harald hartvig heidi helen helene helle henning henrik hilde håkon
håvard ib inga inge ingeborg inger ingrid ivar jacob jakob jan jane jeanette jens jesper jo johan johanne johannes
john jon julie jytte jørgen kai kaj karen kari karin karina karl katarina kathrine katrin katrine kirsten kirstine
kjersti kjell knud knut kresten kristian kristin kristina kristine kåre lars laura lauritz leif lena lene line linn
lis lisa lisbeth lise louise ludvig luise mads magdalene magne magnus maj malene margit margrete margrethe mari
maria mariann marianne marie marit marius marte martha martin mary mathias mathilde mette michael mikael mikkel mona
morten nicolai niels nikolai nils nina oda odd ola olaf olav ole oline oskar ove palle paul peder per pernille peter
petra petter philip poul preben ragnar ragnhild rasmus regine reidar rikke robert roger rolf rose roy rune ruth
signe sigrid sigurd simon sissel siv sofia sofie solveig sophie stein steinar stian stine susanne svein svend sven
sverre søren terje thea theodor thomas thor tom tone tor tora tore torill trine trond trygve tøger ulla ulrik
ulrikke unni vibeke victor viggo viktor vilhelm wenche wilhelm willy åge åse åsne øystein øyvind ørnulf
"""
_SECOND = frozenset(_HALVES.split())  # what stands second in the double first names of Norway and Denmark


def first_name(name: str) -> str:
    """The first name, with both its halves where it has two: Poul Erik of Poul Erik Toft, Kari of Kari Nes Berg."""
    words = name.split()
    if len(words) > 2 and words[1].casefold() in _SECOND:
        return f"{words[0]} {words[1]}"
    return words[0] if words else name


def told_apart(names: Sequence[str]) -> list[str]:
    """First names for a list that colleagues read; where two are called the same, the surname's first letter too."""
    first = [first_name(name) for name in names]
    twice = {each for each, count in Counter(each.casefold() for each in first).items() if count > 1}
    return [
        _with_letter(name, short) if short.casefold() in twice else short
        for name, short in zip(names, first, strict=True)
    ]


def _with_letter(name: str, short: str) -> str:
    rest = name.split()[len(short.split()) :]
    return f"{short} {rest[-1][:1].upper()}." if rest else short
