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
constexpr qreal kBandPadding = 10;                                           // room for links

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

class BandSetter {
 public:
  BandSetter(const LaneInMaking& lane, qreal top)
      : m_lane(lane), m_invites(lane.map.options.invitations), m_bottom(top) {}

  qreal set() {
    for (const Side side : kSides) {
      if (isShown(side)) put(side);
    }
    return m_bottom;
  }

 private:
  [[nodiscard]] Side sideOf(const Element& element) const {
    if (element.kind != ElementKind::touchpoint) return Side::customer;
    return m_lane.map.journey.get(journey::Id<journey::Touchpoint>{element.target.id}).side;
  }

  [[nodiscard]] bool isShown(Side side) const {
    if (m_invites) return true;
    return std::ranges::any_of(m_lane.elements,
                               [&](const Element& each) { return sideOf(each) == side; });
  }

  void put(Side side) {
    if (side == Side::backstage) putLine(side, messages::customerSeesNothingBelow());
    const qreal top = m_bottom;
    const qreal content = stack(side, top + kBandPadding);
    const bool hidden = m_lane.map.hides(side);
    const qreal named = putName(side, top + kBandPadding);
    qreal bottom = std::max(content, named) + kBandPadding;
    if (content == top + kBandPadding && m_invites && !hidden) {
      bottom = std::max(bottom, putHint(side, top + kBandPadding) + kBandPadding);
    }
    m_lane.lane.bands.push_back(
        {side, {m_lane.rect.left(), top, m_lane.rect.width(), bottom - top}, hidden});
    m_bottom = bottom;
    if (side == Side::unseen) putLine(side, messages::youSeeNothingAbove());
  }

  /// Below each other in each stage; the lowest bottom.
  qreal stack(Side side, qreal top) {
    std::map<journey::Id<journey::Stage>, qreal> bottoms;
    qreal lowest = top;
    for (Element& element : m_lane.elements) {
      if (sideOf(element) != side) continue;
      const auto [bottom, first] = bottoms.try_emplace(element.stage, top);
      element.rect.moveTop(first ? top : bottom->second + measure::kCardGap);
      bottom->second = element.rect.bottom();
      lowest = std::max(lowest, bottom->second);
    }
    return lowest;
  }

  /// The bottom of the name. That of the cards which both see is the lane's own.
  qreal putName(Side side, qreal top) {
    if (side == Side::customer) {
      const qreal at = top - measure::kLanePadding;
      m_lane.lane.headAt = {m_lane.rect.left(), at};
      return at + m_lane.rect.height();
    }
    const std::size_t count = countOf(m_lane.map, side);
    const SharedPicture& head =
        side == Side::unseen
            ? m_lane.pictures.bandHead(side, messages::customerAlone(),
                                       countWords(messages::stepsYouNeverSee, count))
            : m_lane.pictures.bandHead(side, messages::youAlone(),
                                       countWords(messages::stepsBackstage, count));
    m_lane.lane.pictures.push_back({head, {m_lane.rect.left(), top}});
    return top + head->size.height();
  }

  qreal putHint(Side side, qreal top) {
    const SharedPicture& hint =
        m_lane.pictures.bandHint(side, side == Side::unseen      ? messages::hintCustomerAlone()
                                       : side == Side::backstage ? messages::hintYouAlone()
                                                                 : messages::hintBothSides());
    m_lane.lane.pictures.push_back({hint, {contentLeft() + kInset, top}});
    return top + hint->size.height();
  }

  void putLine(Side side, const journey::Message& words) {
    const qreal width = m_lane.rect.right() - contentLeft();
    const SharedPicture& line = m_lane.pictures.bandLine(side, words, width);
    const qreal middle = line->size.height() / 2;
    m_lane.lane.pictures.push_back({line, {contentLeft(), m_bottom - middle}});
  }

  [[nodiscard]] qreal contentLeft() const { return m_lane.rect.left() + measure::kLaneHeadWidth; }

  const LaneInMaking& m_lane;
  bool m_invites;
  qreal m_bottom;  ///< of what is set so far
};

}  // namespace

journey::Message aboutBands(const ShownMap& map) {
  return countWords(messages::bothSidesSee, countOf(map, Side::customer));
}

qreal setInBands(const LaneInMaking& lane, qreal top) { return BandSetter(lane, top).set(); }

}  // namespace throughline::drawing
