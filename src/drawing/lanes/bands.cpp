#include "lanes/bands.h"

#include <algorithm>
#include <array>
#include <map>

#include "wording.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

using journey::Side;

constexpr std::array kSides{Side::unseen, Side::customer, Side::backstage};  // top to bottom

journey::Message countWords(const journey::Code<2>& words, std::size_t count) {
  return words(numberWords(static_cast<double>(count)), count);
}

/// Of all cards that the map could show, hidden or not.
std::size_t countOf(const ShownMap& map, Side side) {
  std::size_t count = 0;
  for (const ShownMap::Column& column : map.columns) {
    for (const auto* card : map.journey.in<journey::Touchpoint>(column.stage->id)) {
      const auto& only = map.options.onlyTouchpoints;
      if (card->side == side && (only.empty() || only.contains(card->id))) ++count;
    }
  }
  return count;
}

Side sideOf(const ShownMap& map, const Element& element) {
  if (element.kind != ElementKind::touchpoint) return Side::customer;
  return map.journey.get(journey::Id<journey::Touchpoint>{element.target.id}).side;
}

/// Below each other in each stage, whose cards follow each other; the lowest bottom.
qreal stack(std::span<Element* const> cards, qreal top) {
  qreal lowest = top;
  const Element* above = nullptr;
  for (Element* card : cards) {
    const bool isFirst = !above || above->stage != card->stage;
    card->rect.moveTop(isFirst ? top : above->rect.bottom() + measure::kCardGap);
    lowest = std::max(lowest, card->rect.bottom());
    above = card;
  }
  return lowest;
}

/// Null for that of the cards which both see: its name is the lane's own.
SharedPicture headOf(const ShownMap& map, PictureStore& pictures, Side side) {
  if (side == Side::customer) return nullptr;
  const std::size_t count = countOf(map, side);
  return side == Side::unseen ? pictures.bandHead(side, messages::customerAlone(),
                                                  countWords(messages::stepsYouNeverSee, count))
                              : pictures.bandHead(side, messages::youAlone(),
                                                  countWords(messages::stepsBackstage, count));
}

const SharedPicture& hintOf(PictureStore& pictures, Side side) {
  return pictures.bandHint(side, side == Side::unseen      ? messages::hintCustomerAlone()
                                 : side == Side::backstage ? messages::hintYouAlone()
                                                           : messages::hintBothSides());
}

/// Gives a lane what belongs to its bands.
class BandDresser {
 public:
  explicit BandDresser(const LaneInMaking& lane) : m_lane(lane) {}

  void dress(const StackedBand& band) {
    const QRectF& rect = m_lane.rect;
    if (band.side == Side::backstage) {
      putLine(band.side, messages::customerSeesNothingBelow(), band.top);
    }
    if (band.head) {
      put(band.head, {rect.left(), band.top + kBandPadding});
    } else {
      m_lane.lane.headAt = {rect.left(), nameTop(band.top)};
    }
    if (band.hint) put(band.hint, {m_lane.columnLeft(0) + kInset, band.top + kBandPadding});
    m_lane.lane.bands.push_back(
        {.side = band.side,
         .rect = {rect.left(), band.top, rect.width(), band.bottom - band.top},
         .hidden = band.hidden,
         .nameTop = band.top + kBandPadding});
    if (band.side == Side::unseen) putLine(band.side, messages::youSeeNothingAbove(), band.bottom);
  }

  /// Where the lane's own name stands in its band.
  [[nodiscard]] static qreal nameTop(qreal bandTop) {
    return bandTop + kBandPadding - measure::kLanePadding;
  }

 private:
  void put(const SharedPicture& picture, QPointF at) {
    m_lane.lane.pictures.push_back({picture, at});
  }
  void putLine(Side side, const journey::Message& words, qreal y) {
    const qreal left = m_lane.rect.left() + measure::kLaneHeadWidth;
    const SharedPicture& line = m_lane.pictures.bandLine(side, words, m_lane.rect.right() - left);
    put(line, {left, y - line->size.height() / 2});
  }

  const LaneInMaking& m_lane;
};

}  // namespace

journey::Message aboutBands(const ShownMap& map) {
  return countWords(messages::bothSidesSee, countOf(map, Side::customer));
}

std::vector<StackedBand> stackInBands(const ShownMap& map, PictureStore& pictures,
                                      std::span<Element> elements, qreal nameHeight, qreal top) {
  std::map<Side, std::vector<Element*>> cards;
  for (Element& element : elements) cards[sideOf(map, element)].push_back(&element);
  const bool invites = map.options.invitations;
  std::vector<StackedBand> bands;
  for (const Side side : kSides) {
    if (!invites && !cards.contains(side)) continue;
    StackedBand band{.side = side, .top = top, .hidden = map.hides(side)};
    const qreal content = top + kBandPadding;
    band.head = headOf(map, pictures, side);
    qreal bottom =
        band.head ? content + band.head->size.height() : BandDresser::nameTop(top) + nameHeight;
    if (cards.contains(side)) {
      bottom = std::max(bottom, stack(cards[side], content));
    } else if (!band.hidden) {
      band.hint = hintOf(pictures, side);
      bottom = std::max(bottom, content + band.hint->size.height());
    }
    top = band.bottom = bottom + kBandPadding;
    bands.push_back(std::move(band));
  }
  return bands;
}

qreal setInBands(const LaneInMaking& lane, qreal top) {
  const auto bands = stackInBands(lane.map, lane.pictures, lane.elements, lane.rect.height(), top);
  BandDresser dresser(lane);
  for (const StackedBand& band : bands) dresser.dress(band);
  return bands.empty() ? top : bands.back().bottom;
}

}  // namespace throughline::drawing
