#pragma once

#include "curve_room.h"
#include "emotions/shown_curves.h"
#include "lanes/lane.h"

namespace throughline::drawing {

inline constexpr qreal kFaceRadius = kFaceSide / 2;

/// Joins the faces of the emotion lane to curves, and gives all that is said beside them its
/// place: what stages ask for first, then whose the curves are, then quotes, best first. Those
/// of the curve in focus always stand; of the others as many as there is room for.
class JoinedCurves {
 public:
  /// The band begins where the lane does.
  JoinedCurves(const LaneInMaking& lane, QRectF band);

  /// Puts everything into the layout; the lane's height.
  [[nodiscard]] qreal join();

 private:
  struct Joined {
    Curve curve;
    std::size_t firstColumn = 0;  ///< in which it begins
    std::vector<QPointF> at;      ///< of its points
    QPainterPath gap;
    std::vector<QLineF> leaders;
  };
  struct Quote {
    Element* element = nullptr;
    std::size_t curve = 0;
    QPointF face;
    int rank = 0;  ///< the lower, the earlier it is placed
  };

  void takeCurve(const ShownCurve& shown, journey::EmotionState state);
  void takePoints(Joined& joined, std::size_t column);
  void standSideBySide();
  void makePaths();
  void placeAsking();
  void placeNames();
  void placeName(Joined& joined, int slot, const journey::Message& text, QPointF near, bool atEnd);
  void placeGaps();
  void placeQuotes();
  [[nodiscard]] std::vector<Quote> quotesBestFirst();
  void moveDown();
  void finish(Joined& joined, bool withZero);

  [[nodiscard]] qreal columnWidth() const;
  using Elements = std::unordered_map<journey::Id<journey::Emotion>, Element*>;
  /// Null where it has none.
  [[nodiscard]] static Element* find(const Elements& elements,
                                     journey::Id<journey::Emotion> emotion);
  [[nodiscard]] journey::Message nameOf(const Joined& joined) const;

  const LaneInMaking& m_lane;
  QRectF m_band;
  Elements m_faces;
  Elements m_quotes;
  CurveRoom m_room;
  std::vector<Joined> m_curves;
  std::set<const Element*> m_dropped;
};

}  // namespace throughline::drawing
