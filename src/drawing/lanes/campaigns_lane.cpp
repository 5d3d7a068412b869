#include <algorithm>
#include <set>

#include "lanes/lane.h"
#include "throughline/metrics/periods.h"

// Bars over the periods, from the first column to the last one; what has no dates stands
// below them, in its stage. In its cell a bar has no place yet: it gets it when the cells
// are joined.

namespace throughline::drawing {

namespace messages = journey::messages;

using journey::Campaign;
using journey::Date;

namespace {

constexpr qreal kTextWidth = 280;
constexpr qreal kLineWidth = 330;  // where all of it stands on one line
constexpr qreal kLeastBar = 8;
constexpr qreal kBesideBar = 14;
constexpr qreal kBelowRow = 9;
constexpr qreal kBelowLine = 2;
constexpr int kYear = 366;
constexpr int kMostDays = 5 * kYear;
constexpr int kUntilToday = 92;  // so many days outside of all else today is still shown

struct CampaignInputs {
  Records<Campaign> campaigns;
  Records<journey::Department> owners;
  journey::Message ask;  ///< empty: nothing is asked for
  bool operator==(const CampaignInputs&) const = default;
};

// Campaigns are rare: an empty lane invites once, not in each stage.
CampaignInputs takeCampaigns(const ShownMap& map, std::size_t column) {
  CampaignInputs inputs;
  inputs.campaigns = {map.journey, map.columns[column].stage->id.value};
  inputs.owners = {map.journey, 0};
  if (map.options.invitations && column == 0 && map.isWithout(journey::Kind::campaign)) {
    inputs.ask = messages::inviteCampaign(map.customer());
  }
  return inputs;
}

bool hasDates(const Campaign& campaign) { return campaign.start || campaign.end; }

void fillCampaigns(const CampaignInputs& inputs, CellBuilder& cell) {
  for (const auto* campaign : cell.records().list(inputs.campaigns)) {
    const Target target{journey::Kind::campaign, campaign->id.value};
    if (hasDates(*campaign)) {
      cell.leave(ElementKind::campaign, target);
      continue;
    }
    const auto* owner = cell.records().find(inputs.owners, campaign->owner);
    cell.stack(ElementKind::campaign, target, cell.pictures().campaign(*campaign, owner),
               measure::kCardGap);
  }
  if (!inputs.ask.empty()) cell.invite(inputs.ask);
}

/// The days that are shown: the periods, and around them as much as campaigns take, but no
/// more than a year on each side. Without periods, what campaigns take.
class ShownDays {
 public:
  void take(std::optional<Date> start, std::optional<Date> end) {
    for (const auto& day : {start, end}) {
      if (!day) continue;
      m_first = m_first ? std::min(*m_first, *day) : *day;
      m_last = m_last ? std::max(*m_last, *day) : *day;
    }
  }
  void limitTo(const ShownDays& around) {
    if (!m_first || !around.m_first) return;
    m_first = std::clamp(*m_first, daysFrom(*around.m_first, -kYear), *around.m_first);
    m_last = std::clamp(*m_last, *around.m_last, daysFrom(*around.m_last, kYear));
  }
  void takeToday(Date today) {
    if (!m_first || today < daysFrom(*m_first, -kUntilToday)) return;
    if (today <= daysFrom(*m_last, kUntilToday)) take(today, today);
  }
  [[nodiscard]] TimeAxis between(qreal left, qreal right) const {
    const Date least = daysFrom(*m_last, -kMostDays);
    return {std::max(*m_first, least), *m_last, left, right};
  }

 private:
  static Date daysFrom(Date day, int days) { return Date::fromDayNumber(day.dayNumber() + days); }

  std::optional<Date> m_first;
  std::optional<Date> m_last;
};

/// One campaign that has dates.
struct Bar {
  Element* element = nullptr;
  const Campaign* campaign = nullptr;
  qreal barLeft = 0;
  qreal barRight = 0;
  BarLook::Words words = BarLook::Words::below;
  qreal textLeft = 0;
  qreal textRight = 0;
  qreal left = 0;  ///< of bar and words together
  qreal right = 0;
};

/// Sets the bars of a lane below its names of periods.
class TimeLine {
 public:
  explicit TimeLine(const LaneInMaking& lane) : m_lane(lane) {
    for (Element& element : lane.elements) {
      if (element.kind != ElementKind::campaign) continue;
      const auto& campaign = lane.map.journey.get(journey::Id<Campaign>{element.target.id});
      if (hasDates(campaign)) m_bars.push_back({&element, &campaign});
    }
  }

  [[nodiscard]] bool isEmpty() const { return m_bars.empty(); }

  /// The lower edge of the lowest row.
  qreal place() {
    const QRectF across = m_lane.acrossColumns(m_lane.rect.top(), 0);
    m_axis = shownDays().between(across.left() + kInset, across.right() - kInset);
    const auto today = todayOnAxis();
    const qreal head = measure::kLanePadding + timeLineHead(today.has_value());
    for (Bar& bar : m_bars) measureBar(bar);
    const qreal bottom = placeRows(m_lane.rect.top() + head);
    TimeLineLook look{
        .size = {m_axis.right - m_axis.left, bottom - m_lane.rect.top() - measure::kLanePadding},
        .ticks = ticks(),
        .today = today,
        .gaps = today ? wordsAt(m_axis.left + *today) : decltype(TimeLineLook::gaps){}};
    m_lane.lane.pictures.push_back({m_lane.pictures.timeLine(LaneId::campaigns, look),
                                    {m_axis.left, m_lane.rect.top() + measure::kLanePadding}});
    m_lane.lane.time = m_axis;
    return bottom;
  }

 private:
  [[nodiscard]] ShownDays shownDays() const {
    ShownDays days;
    ShownDays periods;
    for (const Bar& bar : m_bars) days.take(bar.campaign->start, bar.campaign->end);
    for (const auto* period : m_lane.map.journey.list<journey::Period>()) {
      days.take(period->start, period->end);
      periods.take(period->start, period->end);
    }
    days.limitTo(periods);
    if (m_lane.map.options.today) days.takeToday(*m_lane.map.options.today);
    return days;
  }

  [[nodiscard]] std::optional<qreal> todayOnAxis() const {
    const auto& today = m_lane.map.options.today;
    if (!today || *today < m_axis.first || *today > m_axis.last) return std::nullopt;
    return m_axis.at(*today) + m_axis.dayWidth() / 2 - m_axis.left;
  }

  /// From where to where words of campaigns stand at `x`, from the picture's top.
  [[nodiscard]] decltype(TimeLineLook::gaps) wordsAt(qreal x) const {
    constexpr qreal kAround = 2;
    const qreal top = m_lane.rect.top() + measure::kLanePadding;
    decltype(TimeLineLook::gaps) all;
    for (const Bar& bar : m_bars) {
      const Picture& picture = *bar.element->picture;
      const QPointF at = bar.element->rect.topLeft();
      for (const Part& part : picture.parts) {
        const QRectF words = boundsOf(picture, part).translated(at);
        if (words.isNull() || x < words.left() - kAround || x > words.right() + kAround) continue;
        all.emplace_back(words.top() - top, words.bottom() - top);
      }
    }
    std::ranges::sort(all);
    return all;
  }

  /// Where periods begin and, where none follows, end. Names of those that lie within a
  /// named one are left out: of months within quarters one or the other is read.
  [[nodiscard]] std::vector<TimeLineLook::Tick> ticks() const {
    constexpr qreal kLeastRoom = 34;
    std::vector<TimeLineLook::Tick> all;
    std::set<int> starts;
    std::set<int> ends;
    qreal free = 0;
    for (const auto* period : metrics::periodsByDate(m_lane.map.journey)) {
      if (period->end < m_axis.first || period->start > m_axis.last) continue;
      const qreal x = m_axis.at(period->start) - m_axis.left;
      const qreal right = m_axis.at(period->end) + m_axis.dayWidth() - m_axis.left;
      const bool fits = x >= free - 1 && right - x >= kLeastRoom;
      all.push_back({x, fits ? period->name : std::string(), fits ? right - x : 0});
      if (fits) free = right;
      starts.insert(period->start.dayNumber());
      ends.insert(period->end.dayNumber() + 1);
    }
    for (const int end : ends) {
      if (starts.contains(end) || end > m_axis.last.dayNumber()) continue;
      all.push_back({m_axis.at(Date::fromDayNumber(end)) - m_axis.left, {}, 0});
    }
    return all;
  }

  void measureBar(Bar& bar) const {
    const auto& [start, end] = std::pair(bar.campaign->start, bar.campaign->end);
    const qreal from = m_axis.at(start.value_or(m_axis.first));
    const qreal to =
        end ? m_axis.at(*end) + (*end < m_axis.first ? 0 : m_axis.dayWidth()) : m_axis.right;
    bar.barLeft = std::min(from, m_axis.right - kLeastBar);
    bar.barRight = std::clamp(to, bar.barLeft + kLeastBar, m_axis.right);
    isBrief() ? placeWordsBeside(bar) : placeWordsBelow(bar, kTextWidth);
  }

  void placeWordsBelow(Bar& bar, qreal least) const {
    const qreal width =
        std::max(bar.barRight - bar.barLeft, std::min(least, m_axis.right - m_axis.left));
    bar.left = bar.textLeft = std::min(bar.barLeft, m_axis.right - width);
    bar.right = bar.textRight = std::max(bar.barRight, bar.left + width);
  }

  /// On one line with the bar, where there is room on one of its sides.
  void placeWordsBeside(Bar& bar) const {
    constexpr qreal kGap = 8;
    bar.left = bar.barLeft;
    bar.right = bar.barRight;
    if (bar.barRight + kGap + kLineWidth <= m_axis.right) {
      bar.words = BarLook::Words::after;
      bar.textLeft = bar.barRight + kGap;
      bar.right = bar.textRight = bar.textLeft + kLineWidth;
    } else if (bar.barLeft - kGap - kLineWidth >= m_axis.left) {
      bar.words = BarLook::Words::before;
      bar.textRight = bar.barLeft - kGap;
      bar.left = bar.textLeft = bar.textRight - kLineWidth;
    } else {
      placeWordsBelow(bar, kLineWidth);
    }
  }

  [[nodiscard]] bool isBrief() const { return m_lane.map.options.arrangement.brief; }

  /// Each bar into the first row that has room, those that begin first before the others.
  qreal placeRows(qreal top) {
    std::ranges::stable_sort(m_bars, {}, [](const Bar& bar) { return bar.barLeft; });
    std::vector<std::vector<Bar*>> rows;
    for (Bar& bar : m_bars) {
      const auto row = std::ranges::find_if(rows, [&](const std::vector<Bar*>& each) {
        return each.back()->right + kBesideBar <= bar.left;
      });
      (row == rows.end() ? rows.emplace_back() : *row).push_back(&bar);
    }
    for (const std::vector<Bar*>& row : rows) {
      qreal bottom = top;
      for (Bar* bar : row) bottom = std::max(bottom, put(*bar, top));
      top = bottom + belowRow();
    }
    return top - belowRow();
  }

  [[nodiscard]] qreal belowRow() const { return isBrief() ? kBelowLine : kBelowRow; }

  /// Its lower edge.
  qreal put(const Bar& bar, qreal top) const {
    const auto column = std::ranges::find(m_lane.map.columns, bar.element->stage,
                                          [](const auto& each) { return each.stage->id; });
    const auto* owner =
        bar.campaign->owner ? m_lane.map.journey.find(*bar.campaign->owner) : nullptr;
    const bool isOfSeveral = m_lane.map.columns.size() > 1;
    const BarLook look{.words = bar.words,
                       .stage = isOfSeveral ? column->stage->name : std::string(),
                       .place = column->place,
                       .barLeft = bar.barLeft - bar.left,
                       .barWidth = bar.barRight - bar.barLeft,
                       .textLeft = bar.textLeft - bar.left,
                       .textWidth = bar.textRight - bar.textLeft};
    bar.element->picture = m_lane.pictures.campaignBar(*bar.campaign, owner, look);
    bar.element->rect = {{bar.left, top}, bar.element->picture->size};
    bar.element->onTimeLine = true;
    return bar.element->rect.bottom();
  }

  const LaneInMaking& m_lane;
  std::vector<Bar> m_bars;
  TimeAxis m_axis;
};

qreal joinCampaigns(const LaneInMaking& lane) {
  TimeLine line(lane);
  if (line.isEmpty()) return heightAround(lane);
  const qreal down = line.place() + kBelowRow - lane.rect.top() - measure::kLanePadding;
  for (Element& element : lane.elements) {
    if (!element.onTimeLine) element.rect.translate(0, down);
  }
  return heightAround(lane);
}

}  // namespace

LaneEntry campaignsLane() {
  return {.id = LaneId::campaigns,
          .name = messages::campaignsLane(),
          .subtitle = [](const ShownMap&) { return messages::aboutCampaigns(); },
          .makeCells = cellsOf(LaneId::campaigns, takeCampaigns, fillCampaigns),
          .join = joinCampaigns};
}

}  // namespace throughline::drawing
