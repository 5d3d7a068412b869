#include <algorithm>
#include <cmath>

#include "emotions/aim_gap.h"
#include "emotions/joined_curves.h"
#include "throughline/drawing/number_words.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

constexpr qreal kBeside = 5;          // between the last face and the curve's name
constexpr qreal kRoomForOthers = 52;  // above and below the band, for quotes that may be dropped
constexpr qreal kRightReach = 8;      // of names over the last column

// Slots of a curve's names.
constexpr int kAtEnd = 0;
constexpr int kAtBegin = 1;
constexpr int kGapName = 2;
constexpr int kAimEnd = 3;

// How early a quote is placed.
constexpr int kExtremeInFocus = 0;
constexpr int kInFocus = 1;
constexpr int kExtreme = 2;
constexpr int kOther = 3;

}  // namespace

// What stages without a face, or with too many of them, have to say stands in their middle.
void JoinedCurves::placeAsking() {
  const qreal width = cellWidthIn(columnWidth());
  for (Element& element : m_lane.elements) {
    if (element.kind != ElementKind::invitation && element.kind != ElementKind::more) continue;
    const qreal left = element.rect.left();
    const QPointF middle(left + width / 2, m_band.center().y());
    element.rect = m_room.place(middle, element.rect.size(), left, left + width, false);
  }
}

void JoinedCurves::placeNames() {
  for (Joined& joined : m_curves) {
    if (joined.at.empty()) continue;
    const bool isAim = joined.curve.state == journey::EmotionState::aim;
    if (isAim) {
      placeName(joined, kAimEnd, messages::asItShouldBe(nameOf(joined)), joined.at.back(), true);
      continue;
    }
    placeName(joined, kAtEnd, nameOf(joined), joined.at.back(), true);
    if (joined.firstColumn > 0) {
      placeName(joined, kAtBegin, messages::fromHereOn(nameOf(joined)), joined.at.front(), false);
    }
  }
}

// A name at the end stands right of the last face where there is room, else near it.
void JoinedCurves::placeName(Joined& joined, int slot, const journey::Message& text, QPointF near,
                             bool atEnd) {
  const SharedPicture& picture =
      m_lane.pictures.curveName(joined.curve.persona, slot, text, joined.curve.look);
  const qreal right = m_band.right() + kRightReach;
  const qreal reach = joined.curve.look.bare ? 0 : kFaceRadius;
  if (atEnd) {
    const QRectF beside({near.x() + reach + kBeside, near.y() - picture->size.height() / 2},
                        picture->size);
    if (beside.right() <= right && m_room.takeIfFree(beside)) {
      joined.curve.labels.push_back({beside, picture});
      return;
    }
  }
  const qreal left = std::max(m_band.left() + kInset, near.x() - columnWidth());
  const QRectF place =
      m_room.place(near, picture->size, left, std::min(near.x() + columnWidth(), right), false);
  if (const auto leader = m_room.leader(near, reach, place)) joined.leaders.push_back(*leader);
  joined.curve.labels.push_back({place, picture});
}

void JoinedCurves::placeGaps() {
  for (std::size_t i = 1; i < m_curves.size(); ++i) {
    Joined& aim = m_curves[i];
    if (aim.curve.state != journey::EmotionState::aim) continue;
    const auto gap = widestGap(m_curves[i - 1].at, aim.at);
    if (!gap) continue;
    const double score = std::abs(gap->now - gap->aim) / m_band.height() * 2;
    placeName(aim, kGapName, messages::gapOf(gapWords(score)), {gap->x, (gap->now + gap->aim) / 2},
              false);
  }
}

std::vector<JoinedCurves::Quote> JoinedCurves::quotesBestFirst() {
  const auto focus = inFocus(m_lane.map);
  std::vector<Quote> quotes;
  for (std::size_t c = 0; c < m_curves.size(); ++c) {
    const Joined& joined = m_curves[c];
    if (joined.curve.look.bare) continue;
    const bool isFocus = joined.curve.persona == focus;
    const bool isAim = joined.curve.state == journey::EmotionState::aim;
    const auto ends = journey::lowAndHigh(m_lane.map.journey, joined.curve.persona);
    for (const CurvePoint& point : joined.curve.points) {
      Element* element = find(m_quotes, point.emotion);
      if (!element) continue;
      const bool extreme = !isAim && ((ends.low && ends.low->id == point.emotion) ||
                                      (ends.high && ends.high->id == point.emotion));
      const int rank =
          isFocus ? (extreme ? kExtremeInFocus : kInFocus) : (extreme ? kExtreme : kOther);
      quotes.push_back({element, c, point.at, rank});
    }
  }
  std::ranges::stable_sort(quotes, {}, &Quote::rank);
  return quotes;
}

void JoinedCurves::placeQuotes() {
  const qreal middle = m_band.center().y();
  const qreal width = cellWidthIn(columnWidth());
  for (const Quote& quote : quotesBestFirst()) {
    const auto column = m_lane.columnAt(quote.face.x());
    const qreal left = m_lane.columnLeft(column) + kInset;
    CurveRoom::Wish wish{.near = quote.face,
                         .size = quote.element->rect.size(),
                         .left = left,
                         .right = left + width,
                         .preferAbove = quote.face.y() <= middle};
    if (quote.rank >= kExtreme) {
      wish.top = m_band.top() - kRoomForOthers;
      wish.bottom = m_band.bottom() + kRoomForOthers;
    }
    if (const auto place = m_room.place(wish)) {
      quote.element->rect = *place;
      if (const auto leader = m_room.leader(quote.face, kFaceRadius, *place)) {
        m_curves[quote.curve].leaders.push_back(*leader);
      }
    } else {
      m_dropped.insert(quote.element);
    }
  }
}

}  // namespace throughline::drawing
