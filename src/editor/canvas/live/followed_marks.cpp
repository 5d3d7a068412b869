#include "canvas/live/followed_marks.h"

#include <QPainter>
#include <algorithm>

#include "canvas/past/changed_places.h"
#include "canvas/zoom_steps.h"
#include "change_words.h"
#include "throughline/drawing/compared_layout.h"
#include "throughline/drawing/fonts.h"
#include "throughline/journey/standing.h"

namespace throughline::editor {

using drawing::Ink;

namespace {

constexpr qreal kMarksZ = 5;
constexpr qint64 kWhole = 4'000;  // milliseconds
constexpr qint64 kFading = 2'500;
constexpr int kTick = 60;
constexpr qreal kAround = 3;
constexpr qreal kCorner = 6;
constexpr qreal kLabelHeight = 16;
constexpr qreal kLabelPadding = 6;
constexpr qreal kMostWidth = 260;
constexpr std::size_t kMostMarks = 60;
constexpr int kLetters = 10;

journey::Mark markOf(const journey::Change& change) {
  if (!change.before) return journey::Mark::added;
  if (!change.after) return journey::Mark::removed;
  const journey::Field* stage = journey::standingField(change.kind);
  const auto fields = journey::changedFields(*change.before, *change.after);
  const bool isMoved = std::ranges::all_of(fields, [&](const journey::Field* field) {
    return field == stage || field->role == journey::FieldRole::rank;
  });
  return isMoved ? journey::Mark::moved : journey::Mark::changed;
}

QFont labelFont() {
  QFont font = drawing::upscaledFont(drawing::FontRole::smallStrong);
  font.setPixelSize(kLetters);
  return font;
}

}  // namespace

FollowedMarks::FollowedMarks(Board& board) : m_board(board) {
  setZValue(kMarksZ);
  setAcceptedMouseButtons(Qt::NoButton);
  board.scene().addItem(this);
  m_clock.start();
  m_tick.setParent(this);
  m_tick.setInterval(kTick);
  connect(&m_tick, &QTimer::timeout, this, &FollowedMarks::growOlder);
  connect(&board, &Board::shownChanged, this, &FollowedMarks::follow);
}

void FollowedMarks::follow() {
  m_before = std::exchange(m_layout, m_board.shownLayout());
  if (!m_followed.empty()) place();
}

void FollowedMarks::show(const journey::ChangeSet& changes, const QString& who) {
  for (const journey::Change& change : changes) {
    const auto isSame = [&](const Followed& each) {
      return each.change.kind == change.kind && each.change.id == change.id;
    };
    std::erase_if(m_followed, isSame);
    if (m_followed.size() == kMostMarks) m_followed.erase(m_followed.begin());
    const journey::Mark kind = markOf(change);
    m_followed.push_back({.change = change,
                          .words = drawing::signOf(kind) + " " + followedWords(who, change),
                          .kind = kind,
                          .since = m_clock.elapsed()});
    // What is gone stood on the layout before.
    if (!change.after && m_before) m_followed.back().frames = framesOf(change, *m_before);
  }
  place();
  m_tick.start();
}

QStringList FollowedMarks::words() const {
  QStringList words;
  for (const Followed& each : m_followed) {
    if (!each.frames.empty()) words << each.words;
  }
  return words;
}

// A stage's stands at its job: its header lies above the map.
std::vector<QRectF> FollowedMarks::framesOf(const journey::Change& change,
                                            const drawing::MapLayout& layout) const {
  const ChangedPlaces places = placesOf(change, layout);
  std::vector<QRectF> frames = places.figures;
  for (const drawing::Element& element : layout.elements) {
    const bool isHeader = element.kind == drawing::ElementKind::stageHeader;
    const bool isStages = element.kind == drawing::ElementKind::job &&
                          change.kind == journey::Kind::stage && element.stage.value == change.id &&
                          !places.elements.empty();
    if (!isHeader && (isStages || places.elements.contains(keyOf(element)))) {
      frames.push_back(element.rect.adjusted(-kAround, -kAround, kAround, kAround));
    }
  }
  return frames;
}

void FollowedMarks::place() {
  prepareGeometryChange();
  m_bounds = {};
  for (Followed& each : m_followed) {
    if (each.change.after && m_layout) each.frames = framesOf(each.change, *m_layout);
    for (const QRectF& frame : each.frames) {
      m_bounds |= frame.adjusted(-2, -kLabelHeight - 2, kMostWidth, 2);
    }
  }
  update();
}

qreal FollowedMarks::strengthOf(const Followed& followed) const {
  const qint64 fading = m_clock.elapsed() - followed.since - kWhole;
  if (!m_fades || fading <= 0) return fading < kFading ? 1 : 0;
  return std::max(0.0, 1 - static_cast<qreal>(fading) / kFading);
}

void FollowedMarks::growOlder() {
  const auto gone =
      std::erase_if(m_followed, [this](const auto& each) { return strengthOf(each) <= 0; });
  if (gone > 0) place();
  if (m_followed.empty()) m_tick.stop();
  const bool anyFades = std::ranges::any_of(
      m_followed, [this](const Followed& each) { return strengthOf(each) < 1; });
  if (anyFades) update();
}

void FollowedMarks::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  if (m_board.past()) return;
  const drawing::Theme& theme = *m_board.scene().looks().theme;
  const bool isNear = painter->worldTransform().m11() >= kReadableZoom;
  painter->setRenderHint(QPainter::Antialiasing);
  const QFont font = labelFont();
  const QFontMetricsF metrics(font);
  for (const Followed& each : m_followed) {
    if (each.frames.empty()) continue;
    const QColor color = theme.of(drawing::markInk(each.kind));
    QPen pen(color, 2);
    if (each.kind == journey::Mark::removed) pen.setStyle(Qt::DashLine);
    painter->setOpacity(strengthOf(each));
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    for (const QRectF& frame : each.frames) painter->drawRoundedRect(frame, kCorner, kCorner);
    if (!isNear) continue;
    const QString text = metrics.elidedText(each.words, Qt::ElideRight, kMostWidth - 20);
    const QPointF at = each.frames.front().topLeft();
    const QRectF label(at.x(), at.y() - kLabelHeight,
                       metrics.horizontalAdvance(text) + 2 * kLabelPadding, kLabelHeight);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawRoundedRect(label, 4, 4);
    painter->setPen(theme.of(Ink::surface));
    painter->setFont(font);
    painter->drawText(label, Qt::AlignCenter, text);
  }
}

}  // namespace throughline::editor
