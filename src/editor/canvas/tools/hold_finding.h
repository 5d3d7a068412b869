#pragma once

#include <optional>

#include "canvas/tools/finding_drop.h"
#include "canvas/tools/tool.h"

namespace throughline::editor {

/// A finding that is dragged in from a list beside the map. Over the curve, the questions or a
/// card it does what one from the findings lane does there; elsewhere nothing.
class HoldFinding : public Tool {
 public:
  HoldFinding(CanvasContext& context, journey::Id<journey::Finding> finding);
  ~HoldFinding() override;
  void move(const Pointer& pointer) override;
  bool finish(const Pointer& pointer) override;
  /// It begins beside the map.
  [[nodiscard]] bool scrollsAtEdges() const override { return m_isOver; }

 private:
  void show(QPointF at);
  void clear();

  CanvasContext& m_context;
  journey::Id<journey::Finding> m_finding;
  std::optional<FindingDrop> m_drop;
  bool m_isOver = false;
  PictureItem m_point;
  PictureItem m_words;
  bool m_finished = false;
};

}  // namespace throughline::editor
