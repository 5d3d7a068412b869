#include "canvas/tools/drag_dates.h"

#include <algorithm>
#include <cmath>

#include "throughline/journey/intents/campaigns.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::editor {

using drawing::Element;
using journey::Campaign;
using journey::Date;

namespace {

constexpr qreal kEndReach = 6;

const Campaign& campaignOf(const journey::Journey& journey, const Element& bar) {
  return journey.get(journey::Id<Campaign>{bar.target.id});
}

/// Its bar is what a campaign's picture begins with.
QRectF barOf(const Element& element) {
  if (element.picture->marks.empty()) return element.rect;
  return drawing::boundsOf(element.picture->marks.front()).translated(element.rect.topLeft());
}

std::optional<Date> shifted(const std::optional<Date>& day, int days) {
  if (!day) return std::nullopt;
  const int first = Date::of(1, 1, 1)->dayNumber();
  const int last = Date::of(9999, 12, 31)->dayNumber();
  return Date::fromDayNumber(std::clamp(day->dayNumber() + days, first, last));
}

}  // namespace

DragDates::Held DragDates::heldAt(const journey::Journey& journey, const Element& bar, QPointF at) {
  const Campaign& campaign = campaignOf(journey, bar);
  const QRectF rect = barOf(bar);
  if (at.y() > rect.bottom() + kEndReach / 2) return Held::bar;
  if (campaign.end && std::abs(at.x() - rect.right()) <= kEndReach) return Held::end;
  if (campaign.start && std::abs(at.x() - rect.left()) <= kEndReach) return Held::start;
  return Held::bar;
}

DragDates::DragDates(CanvasContext& context, const Element& bar, const Pointer& start)
    : m_context(context),
      m_before(campaignOf(context.journey(), bar)),
      m_held(heldAt(context.journey(), bar, start.map)),
      m_from(start.map.x()),
      m_dayWidth(context.board.layout().lane(bar.lane)->time->dayWidth()) {}

DragDates::~DragDates() {
  if (!m_finished) m_context.board.endPreview();
}

void DragDates::land(journey::Edit& edit) const {
  std::optional<Date> start = m_before.start;
  std::optional<Date> end = m_before.end;
  if (m_held != Held::end) start = shifted(start, m_days);
  if (m_held != Held::start) end = shifted(end, m_days);
  // An end that is dragged over the other one waits there.
  if (m_held == Held::start && end && start) start = std::min(*start, *end);
  if (m_held == Held::end && end && start) end = std::max(*start, *end);
  journey::setDates(edit, m_before.id, start, end);
}

void DragDates::move(const Pointer& pointer) {
  const int days = static_cast<int>(std::round((pointer.map.x() - m_from) / m_dayWidth));
  if (days == m_days) return;
  m_days = days;
  m_context.board.preview([this](journey::Edit& edit) { land(edit); }, false);
}

bool DragDates::finish(const Pointer& pointer) {
  move(pointer);
  m_finished = true;
  if (m_days == 0) {
    m_context.board.endPreview();
    return true;
  }
  m_context.edit(
      journey::messages::changeRecord(journey::messages::records(journey::Kind::campaign, 1)),
      [this](journey::Edit& edit) { land(edit); });
  return true;
}

}  // namespace throughline::editor
