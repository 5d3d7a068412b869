#pragma once

#include "canvas/navigator.h"
#include "canvas/tools/finding_drop.h"
#include "canvas/tools/tool.h"

namespace throughline::editor {

/// Puts a finding on the emotion curve by keys: up and down set the score, left and right the
/// stage, Enter sets it down. With the mouse it follows the pointer and a click sets it down.
class PlaceOnCurve : public Tool {
 public:
  /// Begins in the finding's stage, at a score that fits its feeling.
  PlaceOnCurve(CanvasContext& context, journey::Id<journey::Finding> finding);
  ~PlaceOnCurve() override;

  void move(const Pointer& pointer) override;
  bool finish(const Pointer& pointer) override;
  bool step(Direction direction) override;
  bool setDown() override;
  [[nodiscard]] Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

 private:
  void show();
  [[nodiscard]] static QRectF bandIn(const drawing::MapLayout& layout);
  /// A point of the same person that stands where the new one would.
  [[nodiscard]] std::optional<journey::Id<journey::Emotion>> under(
      journey::Id<journey::Persona> whose) const;
  [[nodiscard]] std::optional<QPointF> centerIn(const drawing::MapLayout& layout) const;

  CanvasContext& m_context;
  journey::Id<journey::Finding> m_finding;
  journey::Id<journey::Stage> m_stage;
  double m_score = 0;
  std::optional<FindingDrop> m_drop;
  PictureItem m_mark;
  bool m_finished = false;
};

}  // namespace throughline::editor
