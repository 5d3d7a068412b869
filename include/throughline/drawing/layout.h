#pragma once

#include <QLineF>
#include <QRectF>
#include <QString>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "throughline/drawing/curve_look.h"
#include "throughline/drawing/marks.h"
#include "throughline/drawing/worded.h"
#include "throughline/journey/journey.h"
#include "throughline/journey/lanes.h"

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
inline constexpr qreal kLaneSwitchRoom = 58;  ///< below the name of a lane that has a switch
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
  findings = -10,
};
[[nodiscard]] LaneId laneIdOf(const journey::LaneKey& lane);
[[nodiscard]] journey::LaneKey laneKeyOf(LaneId lane);

/// How the parts of a map are set: as on the window, unless a slide needs another way.
struct Arrangement {
  qreal columnWidth = measure::kColumnWidth;
  std::size_t stacks = 1;  ///< of lanes side by side, where one column alone is drawn
  bool brief = false;      ///< without what explains, compares and dates
  bool operator==(const Arrangement&) const = default;
};

/// What to draw of a map, and for whom.
struct ViewOptions {
  std::set<journey::Id<journey::Persona>> personas;  ///< whose curves; empty: everyone's
  /// Whose quotes are all written out; none: the first one's.
  std::optional<journey::Id<journey::Persona>> inFocus;
  std::set<journey::Id<journey::Persona>> withoutAim;          ///< shown as it is alone
  std::optional<journey::Id<journey::Period>> period;          ///< none: the newest with a reading
  std::optional<journey::Id<journey::Stage>> onlyStage;        ///< draw one column alone
  std::set<journey::Id<journey::Touchpoint>> onlyTouchpoints;  ///< draw only these; empty: all
  std::set<LaneId> hiddenLanes;                                ///< besides those that the map hides
  std::set<LaneId> openLanes;  ///< shown whole, whatever the map hides or folds
  /// How this view shows the lanes, instead of as the map says: its records of them, in order.
  std::optional<std::vector<journey::Lane>> lanes;
  std::set<journey::Id<journey::Stage>> allFindings;  ///< of these stages, more than a few
  bool wholeJobs = false;       ///< where places invite, those of each part of a job do as well
  bool invitations = false;     ///< empty places invite (window); exports leave them out
  bool touchpointJobs = false;  ///< cards of touchpoints say what they are hired for
  bool withoutRetired = false;  ///< no touchpoint that is retired, and no link of one
  bool title = false;           ///< the map's name, persona and period above it (exports)
  /// Marked on the time line of campaigns; none: no day is.
  std::optional<journey::Date> today;
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
  finding,
  experiment,
  campaign,
  cell,  ///< of a lane of the user's own: a text, a card or a point of its curve
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
  guide,       ///< an interview: what to ask in this stage
};

/// One thing on the map that can be seen, hit and updated by itself.
struct Element {
  ElementKind kind = ElementKind::touchpoint;
  Target target;                      ///< the record it shows; the stage for cells without one
  journey::Id<journey::Stage> stage;  ///< the column it stands in
  LaneId lane = LaneId::touchpoints;  ///< the row it stands in (not for stage headers)
  QRectF rect;                        ///< in map coordinates
  SharedPicture picture;
  /// It stands where its dates are, over whatever columns: none of its cell's cards.
  bool onTimeLine = false;
  /// The field that it shows and that is typed there, where a record has an element for several.
  std::string_view field = {};
  InvitationTopic topic = InvitationTopic::content;  ///< of an invitation
};

struct Column {
  journey::Id<journey::Stage> stage;
  std::size_t place = 0;  ///< from 0; also picks the hue
  QRectF rect;            ///< whole height of the map below the stage row, or of a stack of lanes
  bool tinted = false;    ///< holds the weakest link
};

/// Cards of the touchpoints' lane that the same side sees, from edge to edge of the map.
struct Band {
  journey::Side side = journey::Side::customer;
  QRectF rect;
  bool hidden = false;  ///< its cards are; its name and their count stay
  qreal nameTop = 0;    ///< of its name, below links that run above its cards
};

/// A picture that stands in a lane and is no element: it is looked at, not hit.
struct LanePicture {
  SharedPicture picture;
  QPointF at;
};

/// Days from left to right, in map coordinates.
struct TimeAxis {
  journey::Date first = journey::Date::fromDayNumber(0);
  journey::Date last = journey::Date::fromDayNumber(0);  ///< included
  qreal left = 0;
  qreal right = 0;
  [[nodiscard]] qreal dayWidth() const {
    return (right - left) / (last.dayNumber() - first.dayNumber() + 1);
  }
  /// Where the day begins, on the axis or at its nearer end.
  [[nodiscard]] qreal at(journey::Date day) const;
};

struct Lane {
  LaneId id = LaneId::touchpoints;
  QRectF rect{};         ///< whole width of the map or of its stack, lane head included
  SharedPicture head{};  ///< name and subtitle
  QPointF headAt{};
  bool folded = false;
  std::vector<Band> bands{};            ///< from top to bottom, where cards stand in bands
  std::vector<LanePicture> pictures{};  ///< what a folded lane says; names and lines of bands
  std::optional<TimeAxis> time{};       ///< where elements stand by their dates
};

/// A point of a persona's curve, in map coordinates.
struct CurvePoint {
  journey::Id<journey::Emotion> emotion;
  QPointF at;
};

/// The emotion curve of one persona, as it is or as it should be, or that of a lane of the
/// user's own, in map coordinates.
struct Curve {
  journey::Id<journey::Persona> persona;  ///< none: of the lane
  journey::EmotionState state = journey::EmotionState::now;
  CurveLook look;
  std::vector<CurvePoint> points;  ///< of a persona's, left to right
  QPainterPath path;
  QRectF band;            ///< the area in which scores run: top is 1, bottom is -1
  SharedPicture picture;  ///< the line, and what is drawn with it
  struct Label {
    QRectF rect;
    SharedPicture picture;
  };
  std::vector<Label> labels;  ///< whose it is, where it ends and where it begins later
  LaneId lane = LaneId::emotion;

  /// The persona, or the lane of the user's own.
  [[nodiscard]] Target record() const {
    if (persona) return {journey::Kind::persona, persona.value};
    return {journey::Kind::lane, static_cast<std::int64_t>(lane)};
  }
};

/// Its height at x; nothing where it does not reach.
[[nodiscard]] std::optional<qreal> heightOf(const Curve& curve, qreal x);
/// Where between the edges of its column, 0 to 1, the middle of a face at x stands.
[[nodiscard]] double withinAt(const Column& column, qreal x);

/// The curve alone, straight from point to point: what is painted of it where it is small.
[[nodiscard]] SharedPicture simplified(const Curve& curve);
/// A bare curve under the pointer: a full line with a mark at each of its points.
[[nodiscard]] SharedPicture emphasised(const Curve& curve);

/// A link between two cards, in map coordinates, with its arrow head.
struct LinkPath {
  journey::Id<journey::Link> link;
  journey::Id<journey::Touchpoint> from;
  journey::Id<journey::Touchpoint> to;
  QPainterPath path;
  QPainterPath arrow;
  QPainterPath parted;  ///< apart from those that it is bundled with; empty where it is not
  QPainterPath partedArrow;
  bool loopBack = false;
  QString note;
  QString words;  ///< "Pricing page to Demo", and its note
  SharedPicture picture;
  SharedPicture label;  ///< what is written out where it is looked at; null: nothing
  QRectF labelRect;
  SharedPicture count;  ///< of a loop back, at the edge of the card that it leaves; null: unknown
  QRectF countRect;
};
/// How a link looks: as it is, in the selection's colour, or apart from its bundle.
struct LinkLook {
  bool highlighted = false;
  bool parted = false;
  bool operator==(const LinkLook&) const = default;
};
/// The link's marks in map coordinates.
[[nodiscard]] SharedPicture linkPicture(const LinkPath& link, const LinkLook& look);

/// Where more links than can be told apart run on one line. Hovered, they part.
struct LinkBundle {
  QLineF line;
  std::vector<journey::Id<journey::Link>> links;
  bool loopBack = false;  ///< all of them
  SharedPicture picture;
};

/// All links from one stage to another, for views from so far that they cannot be followed
/// one by one.
struct LinkSum {
  QLineF line;  ///< from one column's cards to the other's
  std::size_t links = 0;
  bool loopBack = false;             ///< all of them
  std::optional<std::int64_t> many;  ///< how many take them, as far as that is known
  SharedPicture count;               ///< the same in a figure; null: unknown
  bool operator==(const LinkSum&) const = default;
};

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
  std::vector<LinkBundle> bundles;
  std::vector<LinkSum> linkSums;

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

/// The lanes that the options show or hide, by their records, in order.
[[nodiscard]] std::vector<const journey::Lane*> laneRecords(const journey::Journey& journey,
                                                            const ViewOptions& options);
/// Whether the map, or the view instead of it, hides the lane; and whether it folds it.
[[nodiscard]] bool isHidden(const journey::Journey& journey, const ViewOptions& options,
                            LaneId lane);
[[nodiscard]] bool isFolded(const journey::Journey& journey, const ViewOptions& options,
                            LaneId lane);
[[nodiscard]] bool isSideHidden(const journey::Journey& journey, const ViewOptions& options,
                                journey::Side side);

/// The period whose numbers are shown: the option's, else the newest with a
/// reading of a stage or passage. Null where there is none.
[[nodiscard]] const journey::Period* shownPeriod(const journey::Journey& journey,
                                                 const ViewOptions& options);
/// The personas whose curves are shown, in the map's order: the options', or all where these
/// name none that there is.
[[nodiscard]] std::vector<const journey::Persona*> shownPersonas(const journey::Journey& journey,
                                                                 const ViewOptions& options);
/// True where the options leave somebody out.
[[nodiscard]] bool showsSomePersonas(const journey::Journey& journey, const ViewOptions& options);

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
