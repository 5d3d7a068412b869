#pragma once

#include "canvas/overview.h"
#include "canvas/tools/tool.h"

namespace throughline::editor {

/// The hand: the map follows the pointer.
class Pan : public Tool {
 public:
  Pan(MapView& view, const Pointer& start) : m_view(view), m_last(start.global) {}
  void move(const Pointer& pointer) override;
  bool finish(const Pointer&) override { return true; }
  [[nodiscard]] bool scrollsAtEdges() const override { return false; }

 private:
  MapView& m_view;
  QPoint m_last;
};

/// Click or drag on the overview: the view is centred there.
class OverviewPan : public Tool {
 public:
  OverviewPan(MapView& view, Overview& overview, const Pointer& start);
  ~OverviewPan() override { m_overview.hold(false); }
  void move(const Pointer& pointer) override;
  bool finish(const Pointer&) override { return true; }
  [[nodiscard]] bool scrollsAtEdges() const override { return false; }

 private:
  MapView& m_view;
  Overview& m_overview;
};

}  // namespace throughline::editor
