#include "lanes/card_links.h"

#include <algorithm>
#include <map>

#include "lanes/bands.h"
#include "lines.h"
#include "link_routes.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

/// "Pricing page to Demo: Marcus asks for proof"
journey::Message linkWords(const journey::Journey& journey, const journey::Link& link) {
  const auto title = [&](journey::Id<journey::Touchpoint> id) {
    return shownText(journey.get(id).title).toStdString();
  };
  const journey::Message ends = messages::fromTo(title(link.from), title(link.to));
  return link.note.empty() ? ends : messages::placed(ends, link.note);
}

/// On the lower edges of the cards that loops back leave, beside each other from the side
/// that they leave at.
class CountPlacer {
 public:
  void place(const PlannedLink& planned, qreal top, LinkPath& path) {
    if (!path.count) return;
    const bool right = planned.start.right;
    qreal& taken = m_taken[{planned.link->from, right}];
    const QSizeF size = path.count->size;
    const QPointF side = path.path.pointAtPercent(0);
    const qreal x =
        right ? side.x() - kFromCorner - taken - size.width() : side.x() + kFromCorner + taken;
    path.countRect = {QPointF(x, top + planned.leaves - size.height() / 2), size};
    taken += size.width() + kGap;
  }

 private:
  static constexpr qreal kFromCorner = 6;
  static constexpr qreal kGap = 3;
  std::map<std::pair<journey::Id<journey::Touchpoint>, bool>, qreal> m_taken;
};

/// Where the cards that links join will stand below the lane's top, and how low the lowest
/// thing does that no link may run over.
class CardFinder {
 public:
  explicit CardFinder(const std::vector<const journey::Link*>& links) {
    for (const auto* link : links) {
      m_found.try_emplace(link->from);
      m_found.try_emplace(link->to);
    }
  }

  void find(const ShownMap& map, LaneCells& cells, PictureStore& pictures, qreal nameHeight) {
    std::vector<Element> banded;
    std::vector<std::size_t> columns;  // of those
    for (std::size_t i = 0; i < map.columns.size(); ++i) {
      const auto& elements = cells.cell(map, i, pictures).elements;
      if (map.hasBands()) {
        banded.insert(banded.end(), elements.begin(), elements.end());
        columns.resize(banded.size(), i);
      } else {
        for (const Element& element : elements) take(element, i);
      }
    }
    if (!map.hasBands()) return;
    const auto bands = stackInBands(map, pictures, banded, nameHeight, 0);
    for (std::size_t i = 0; i < banded.size(); ++i) take(banded[i], columns[i]);
    if (!bands.empty()) m_lowest = std::max(m_lowest, bands.back().bottom - kBandPadding);
  }

  [[nodiscard]] qreal lowest() const { return m_lowest; }
  [[nodiscard]] LinkedCards cards() && {
    std::erase_if(m_found, [](const auto& card) { return card.second.bottom == 0; });
    return std::move(m_found);
  }

 private:
  void take(const Element& element, std::size_t column) {
    m_lowest = std::max(m_lowest, element.rect.bottom());
    if (element.kind != ElementKind::touchpoint) return;
    const auto card = m_found.find({element.target.id});
    if (card == m_found.end()) return;
    card->second = {column, element.rect.top(), element.rect.bottom()};
  }

  LinkedCards m_found;
  qreal m_lowest = measure::kLanePadding;
};

}  // namespace

LinkPlan planOfLinks(const ShownMap& map, LaneCells& cells, PictureStore& pictures,
                     qreal nameHeight) {
  const auto links = map.journey.list<journey::Link>();
  if (links.empty()) return {};
  CardFinder finder(links);
  finder.find(map, cells, pictures, nameHeight);
  const qreal lowest = finder.lowest();
  return planLinks(links, std::move(finder).cards(), map.columns.size(), lowest);
}

void putLinks(const LaneInMaking& lane, qreal top) {
  const LinkRoom room{.left = lane.rect.left(),
                      .columnLefts = lane.columnLefts,
                      .columnWidth = lane.map.options.arrangement.columnWidth,
                      .top = top};
  const std::vector<LinkRoute> routes = routesOf(lane.links, room);
  CountPlacer counts;
  for (std::size_t i = 0; i < routes.size(); ++i) {
    const PlannedLink& planned = lane.links.links[i];
    const QString words = lane.map.options.said(linkWords(lane.map.journey, *planned.link));
    lane.layout.links.push_back(lane.pictures.link(planned, routes[i], words));
    counts.place(planned, top, lane.layout.links.back());
  }
  lane.layout.bundles = bundlesOf(lane.links, routes);
  lane.layout.linkSums = sumsOf(lane.links, routes);
  for (std::size_t i = 0; i < lane.layout.linkSums.size(); ++i) {
    LinkSum& sum = lane.layout.linkSums[i];
    if (sum.many) sum.count = lane.pictures.linkSum(i, *sum.many, sum.loopBack);
  }
  for (LinkBundle& bundle : lane.layout.bundles) bundle.picture = bundlePicture(bundle);
}

}  // namespace throughline::drawing
