"""The day sheet: who is coming, as plain text for the report, the wall, and wards without Telegram."""

from datetime import date, datetime

from messages import times, words
from messages.view import where
from storage import people, shifts
from storage.records import Shift, Unit
from storage.tx import Tx
from volunteering import culture_contact, overview
from volunteering.access import Naming
from volunteering.home import HomeRules
from volunteering.overview import Happening


def day_sheet(
    tx: Tx, rules: HomeRules, day: date, now: datetime, *, unit: Unit | None, with_names: bool, language: str
) -> str:
    """Who is coming on one local day, of the whole home or of one unit, as text.

    Without names nothing of a volunteer or of the staff is in it: that version may hang where anybody sees it.
    """
    sites = {each.site_id: each.site for each in people.units(tx)}
    wanted = {unit.site_id: unit.site} if unit else sites
    sheet = _Sheet(tx, rules, day, now, with_names=with_names, language=language)
    return "\n\n".join(sheet.site(site_id, name, unit) for site_id, name in wanted.items()) + "\n"


class _Sheet:
    """One sheet of paper in one language."""

    def __init__(self, tx: Tx, rules: HomeRules, day: date, now: datetime, *, with_names: bool, language: str) -> None:
        self.tx, self.rules, self.day, self.now = tx, rules, day, now
        self.with_names, self.language = with_names, language

    def site(self, site_id: int, name: str, unit: Unit | None) -> str:
        """One site's part."""
        seen = overview.who_is_coming(
            self.tx,
            site_id,
            self.day,
            self.day,
            reader=None,
            now=self.now,
            rules=self.rules,
            naming=Naming.FULL if self.with_names else Naming.NONE,
            unit_id=unit.id if unit else None,
        )
        where = f"{name}, {unit.name}" if unit else name
        title = self._label(
            "sheet-title", site=where, day=times.day(self.language, self.day, self.rules.today(self.now))
        )
        blocks = [self._block(each) for each in seen.happenings] or [self._label("sheet-nothing")]
        units = [unit] if unit else [each for each in people.units(self.tx) if each.site_id == site_id]
        return "\n\n".join([f"{title}\n{'=' * len(title)}", *blocks, *self._contacts(units)])

    def _label(self, key: str, **values: str | int) -> str:
        return words.label(self.language, key, **values)

    def _span(self, start: datetime, end: datetime) -> str:
        return times.span(self.language, self.rules.local(start), self.rules.local(end))

    def _block(self, happening: Happening) -> str:
        date_ = happening.date
        place = where(date_.place, date_.unit)
        span = self._span(date_.starts_at, date_.ends_at)
        head = f"{span}  {words.bare(date_.title)} ({words.bare(place)})"
        if date_.called_off_at is not None:
            return f"{head}\n  {self._label('overview-called-off')}"
        rest = [self._who(happening)]
        if self.with_names and happening.waiting:
            rest.append(self._label("sheet-waiting", count=happening.waiting))
        if self.with_names and date_.ready:
            rest.append(self._label("overview-ready", ready=date_.ready))
        return "\n  ".join([head, *rest])

    def _who(self, happening: Happening) -> str:
        group = happening.group if happening.group and not happening.group.cancelled else None
        brought = (
            [
                self._label("group-with-heads", organisation=group.organisation, heads=group.heads)
                if group.heads
                else group.organisation
            ]
            if group
            else []
        )
        if not self.with_names:
            heads = happening.coming + ((group.heads or 1) if group else 0)
            return self._label("sheet-volunteers-count", count=heads)
        names = [
            f"{guest.name} ({self._label('sheet-arrived')})" if guest.arrived else guest.name
            for guest in happening.guests
        ]
        everybody = names + brought
        return (
            self._label("sheet-volunteers", names=words.Html(", ".join(words.escaped(each) for each in everybody)))
            if everybody
            else self._label("sheet-nobody")
        )

    def _contacts(self, units: list[Unit]) -> list[str]:
        """The culture contacts of the day, unit by unit; an empty shift names whom to ask instead."""
        if not self.with_names:
            return []
        start, end = self.rules.span(self.day, self.day)
        found = [
            self._contact(unit, shift)
            for unit in units
            for shift in shifts.of_unit(self.tx, unit.id, start, end)
            if shift.day == self.day
        ]
        return ["\n".join(found)] if found else []

    def _contact(self, unit: Unit, shift: Shift) -> str:
        about: dict[str, str] = {
            "unit": unit.name,
            "kind": self._label("shift-kind", kind=shift.kind),
            "span": self._span(shift.starts_at, shift.ends_at),
        }
        if shift.culture_contact is not None:
            return self._label("sheet-contact", name=shift.culture_contact, **about)
        instead = culture_contact.contact_at(self.tx, unit.id, unit.name, unit.site_id, shift.starts_at).instead
        phone = f", {instead.phone}" if instead and instead.phone else ""
        name = f"{instead.name}{phone}" if instead else self._label("coordinator-unknown")
        return self._label("sheet-contact-empty", instead=name, **about)
