#pragma once

#include <QRectF>
#include <QString>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "throughline/drawing/marks.h"
#include "throughline/drawing/worded.h"
#include "throughline/journey/journey.h"

namespace throughline::drawing {

/// The measures of the design, at 100 %.
namespace measure {
inline constexpr qreal kColumnWidth = 196;
inline constexpr qreal kGutter = 6;
inline constexpr qreal kCardPaddingX = 7;
inline constexpr qreal kCardPaddingY = 6;
inline constexpr qreal kCardGap = 5;
inline constexpr qreal kCorner = 7;
inline constexpr qreal kLanePadding = 8;
inline constexpr qreal kLaneHeadWidth = 112;
}  // namespace measure

/// Which lane. The program's own have ids below 0; those above are left to lanes
/// that a map makes itself, and are then their records' ids.
enum class LaneId : std::int64_t {
  job = -1,
  flow = -2,
  touchpoints = -3,
  emotion = -4,
  questions = -5,
  metrics = -6,
  evidence = -7,
  experiments = -8,
  campaigns = -9,
};

/// How the parts of a map are set: as on the window, unless a slide needs another way.
struct Arrangement {
  qreal columnWidth = measure::kColumnWidth;
  std::size_t stacks = 1;  ///< of lanes side by side, where one column alone is drawn
  bool brief = false;      ///< without what explains, compares and dates
  bool operator==(const Arrangement&) const = default;
};

/// What to draw of a map, and for whom.
struct ViewOptions {
  std::optional<journey::Id<journey::Persona>> persona;        ///< whose emotions; none: the first
  std::optional<journey::Id<journey::Period>> period;          ///< none: the newest with a reading
  std::optional<journey::Id<journey::Stage>> onlyStage;        ///< draw one column alone
  std::set<journey::Id<journey::Touchpoint>> onlyTouchpoints;  ///< draw only these; empty: all
  std::set<LaneId> hiddenLanes;
  bool invitations = false;  ///< empty places invite (window); exports leave them out
  bool title = false;        ///< the map's name, persona and period above it (exports)
  Arrangement arrangement;
  MessageWords words = inEnglish;  ///< the window shows them `worded`
  journey::Notation notation;      ///< of the numbers
  bool operator==(const ViewOptions&) const = default;

  [[nodiscard]] QString said(const journey::Message& message) const {
    return words(message, notation);
  }
};

enum class ElementKind {
  stageHeader,
  job,
  flow,
  touchpoint,
  emotionPoint,  ///< the face; its quote is an element of its own
  emotionQuote,
  question,
  metrics,
  evidence,
  experiment,
  campaign,
  leadTime,
  invitation,  ///< an empty place that asks to be filled
  more,        ///< "+ 12 more" where a cell is cut
};

/// What an invitation asks for, and so where it leads.
enum class InvitationTopic {
  content,     ///< what belongs into its lane
  volumeName,  ///< the metric itself
  healthName,
  volume,  ///< its reading in the shown period
  health,
  days,
  nextVolume,  ///< that of the stage after
};

/// One thing on the map that can be seen, hit and updated by itself.
struct Element {
  ElementKind kind = ElementKind::touchpoint;
  Target target;                      ///< the record it shows; the stage for cells without one
  journey::Id<journey::Stage> stage;  ///< the column it stands in
  LaneId lane = LaneId::touchpoints;  ///< the row it stands in (not for stage headers)
  QRectF rect;                        ///< in map coordinates
  SharedPicture picture;
  InvitationTopic topic = InvitationTopic::content;  ///< of an invitation
};

struct Column {
  journey::Id<journey::Stage> stage;
  std::size_t place = 0;  ///< from 0; also picks the hue
  QRectF rect;            ///< whole height of the map below the stage row, or of a stack of lanes
  bool tinted = false;    ///< holds the weakest link
};

struct Lane {
  LaneId id = LaneId::touchpoints;
  QRectF rect;         ///< whole width of the map or of its stack, lane head included
  SharedPicture head;  ///< name and subtitle, at rect.topLeft()
};

/// The emotion curve of one persona, in map coordinates.
struct Curve {
  journey::Id<journey::Persona> persona;
  QPainterPath path;
  QRectF band;  ///< the area in which scores run: top is 1, bottom is -1
  SharedPicture picture;
};

/// A link between two cards, in map coordinates, with its arrow head.
struct LinkPath {
  journey::Id<journey::Link> link;
  journey::Id<journey::Touchpoint> from;
  journey::Id<journey::Touchpoint> to;
  QPainterPath path;
  QPainterPath arrow;
  bool loopBack = false;
  QString note;
  QString words;  ///< "Pricing page to Demo", and its note
  SharedPicture picture;
};
/// The link's marks in map coordinates; `highlighted` where one of its cards is selected.
[[nodiscard]] SharedPicture linkPicture(const LinkPath& link, bool highlighted);

/// Where everything on a map stands, in a coordinate system whose origin is the
/// top left of the picture: the stage row on top, lane heads on the left, one
/// column per stage, one row per lane. A pure result: the same map, options and
/// fonts give the same layout. The screen, PNG and all later exports draw this.
struct MapLayout {
  QSizeF size;
  SharedPicture title;    ///< at the origin, where it was asked for
  SharedPicture ground;   ///< paper and the flow lane's; a transparent picture is without
  SharedPicture grid;     ///< tinted columns and the lines between lanes
  qreal stageRowTop = 0;  ///< 0 without a title
  qreal stageRowHeight = 0;
  qreal laneHeadWidth = 0;
  std::vector<Column> columns;  ///< left to right; of a stage in stacks one for each stack
  std::vector<Lane> lanes;
  std::vector<Element> elements;  ///< stage headers first, then lane by lane
  std::vector<Curve> curves;
  std::vector<LinkPath> links;

  [[nodiscard]] const Element* find(const Target& target) const;
  [[nodiscard]] const Lane* lane(LaneId id) const;
  [[nodiscard]] const Column* column(journey::Id<journey::Stage> stage) const;
};

/// A picture of a layout, and where it stands.
struct PlacedPicture {
  const Picture& picture;
  QPointF at;
  QRectF reach;         ///< outside of it nothing is painted
  bool isLine = false;  ///< runs between elements, so that it shows at any scale
};
/// All of them in painting order: grounds, title, lane names, links, curves, elements.
void forEachPicture(const MapLayout& layout, const std::function<void(const PlacedPicture&)>& take);

/// The period whose numbers are shown: the option's, else the newest with a
/// reading of a stage or passage. Null where there is none.
[[nodiscard]] const journey::Period* shownPeriod(const journey::Journey& journey,
                                                 const ViewOptions& options);
/// The persona whose emotions are shown: the option's, else the first.
[[nodiscard]] const journey::Persona* shownPersona(const journey::Journey& journey,
                                                   const ViewOptions& options);

/// Lays maps out, stage by stage of each lane. What stands in one stage of one
/// lane, a cell, is made from declared inputs and kept as long as these stay the
/// same, so that laying out again after an edit costs little. Used by one thread.
class LayoutEngine {
 public:
  LayoutEngine();
  ~LayoutEngine();
  LayoutEngine(const LayoutEngine&) = delete;
  LayoutEngine& operator=(const LayoutEngine&) = delete;

  [[nodiscard]] MapLayout layout(const journey::Journey& journey, const ViewOptions& options);
  /// How many cells the last layout had to fill; all others were kept.
  [[nodiscard]] std::size_t filledCells() const;

 private:
  class Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace throughline::drawing
