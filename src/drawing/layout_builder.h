#pragma once

#include "column_measure.h"
#include "curve_room.h"
#include "link_routes.h"
#include "picture_store.h"

namespace throughline::drawing {

/// One layout in the making: which stages and lanes are shown, then the stage
/// row, then lane below lane. Each lane is filled as if it began at y 0, and
/// moved down once its height, and so its place, is known.
class LayoutBuilder {
 public:
  LayoutBuilder(const journey::Journey& journey, const ViewOptions& options,
                PictureStore& pictures);

  [[nodiscard]] MapLayout make() &&;

 private:
  struct ShownStage {
    const journey::Stage* stage;
    std::size_t place;  ///< among all stages of the map
    StageFigures figures;
    const PassageFigures* passage = nullptr;  ///< that leaves it; null for the last
  };

  /// The shown persona's emotions, where they stand and what could not be shown.
  struct EmotionPoints {
    std::vector<const journey::Emotion*> emotions;
    std::vector<std::size_t> columns;  ///< per emotion
    std::vector<QPointF> points;       ///< per emotion; y 0 is the highest score
    std::vector<std::size_t> counts;   ///< per stage, of all there are
  };
  [[nodiscard]] EmotionPoints emotionPoints() const;

  void chooseStages();
  void putTitle();
  void putStageRow();
  void putLane(LaneKind kind);
  void finish();

  [[nodiscard]] bool isShown(LaneKind kind) const;
  [[nodiscard]] QString name(LaneKind kind) const;
  [[nodiscard]] QString subtitle(LaneKind kind) const;
  [[nodiscard]] qreal columnLeft(std::size_t index) const;
  [[nodiscard]] qreal cellLeft(std::size_t index) const { return columnLeft(index) + kInset; }
  [[nodiscard]] qreal mapWidth() const;

  // Each fills one lane and gives the y below its last element.
  qreal fill(LaneKind kind);
  qreal fillJobs();
  qreal fillFlow();
  qreal fillTouchpoints();
  qreal fillEmotions();
  void putFaces(const EmotionPoints& points);
  void putEmotionGaps(const EmotionPoints& points, CurveRoom& room);
  void putQuotes(const EmotionPoints& points, CurveRoom& room);
  qreal fillQuestions();
  qreal fillMetrics();
  qreal putPassage(std::size_t column);
  qreal putMetrics(std::size_t column);
  qreal fillEvidence();
  qreal fillExperiments();
  qreal fillCampaigns();
  void inviteFirstStage();

  /// Adds the element with its top left there; the y of its bottom.
  qreal put(ElementKind kind, Target target, std::size_t column, LaneKind lane, const Cell& cell,
            QPointF topLeft);
  /// The stage's records of one kind, each below the other; the y below the
  /// last one, 0 where there is none.
  template <class T, class MakeCell>
  qreal stack(std::size_t column, ElementKind kind, LaneKind lane, qreal gap, MakeCell makeCell) {
    qreal end = 0;
    for (const T* record : m_journey.in<T>(m_stages[column].stage->id)) {
      const QPointF at(cellLeft(column), end > 0 ? end + gap : measure::kLanePadding);
      end = put(kind, {T::kKind, record->id.value}, column, lane, makeCell(*record), at);
    }
    return end;
  }
  /// Where in its cell an invitation stands, and what it asks for.
  struct Part {
    qreal left = 0;
    qreal width = kCellWidth;
    InvitationTopic topic = InvitationTopic::content;
  };
  qreal invite(std::size_t column, LaneKind lane, const QString& text, qreal y, Part part);
  qreal invite(std::size_t column, LaneKind lane, const QString& text, qreal y) {
    return invite(column, lane, text, y, Part{});
  }
  [[nodiscard]] LinkPlan planLinks() const;
  void routeLinks();
  [[nodiscard]] QString customer() const;

  const journey::Journey& m_journey;
  const ViewOptions& m_options;
  PictureStore& m_pictures;
  const journey::Period* m_period;
  const journey::Persona* m_persona;
  std::vector<ShownStage> m_stages;
  MapNumbers m_numbers;
  bool m_isMeasured = false;  ///< any passage
  std::size_t m_allStages = 0;
  LinkPlan m_links;
  qreal m_bottom = 0;
  MapLayout m_layout;
};

}  // namespace throughline::drawing
