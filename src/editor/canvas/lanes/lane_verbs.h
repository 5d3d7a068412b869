#pragma once

#include <array>
#include <optional>
#include <vector>

#include "canvas/canvas_context.h"
#include "throughline/journey/intents/lanes.h"

namespace throughline::editor {

/// What the user can do with the lanes of the map, each one edit. On a map that can only be
/// read, how lanes are shown changes in this window alone.
class LaneVerbs {
 public:
  using LaneId = drawing::LaneId;

  explicit LaneVerbs(CanvasContext& context) : m_context(context) {}

  void setHidden(LaneId lane, bool hidden);
  void setFolded(LaneId lane, bool folded);
  /// Before another one; none: to the foot.
  void move(LaneId lane, std::optional<LaneId> before);
  /// One place up or down among the lanes that are shown.
  void step(LaneId lane, bool down);
  /// At least so high; none: as high as its content.
  void resize(LaneId lane, std::optional<double> height);
  void showAll();
  void setLineOfVisibility(bool shown);
  void setSideHidden(journey::Side side, bool hidden);

  // Of lanes of the user's own; not on a map that can only be read.
  void add(const QString& name, journey::OwnLane kind);
  void rename(LaneId lane, const QString& name);
  void remove(LaneId lane);

  [[nodiscard]] bool isHidden(LaneId lane) const;
  [[nodiscard]] bool isFolded(LaneId lane) const;
  [[nodiscard]] bool isSideHidden(journey::Side side) const;
  [[nodiscard]] bool hasLineOfVisibility() const;
  [[nodiscard]] bool isOwn(LaneId lane) const;
  [[nodiscard]] QString nameOf(LaneId lane) const;
  /// In the order of the map.
  [[nodiscard]] std::vector<LaneId> hidden() const;

 private:
  void change(const journey::Message& label, const Board::Intent& intent);
  /// What this window opened to show what was found is shown as the map says again.
  void forgetOpened(LaneId lane);
  [[nodiscard]] journey::Message called(LaneId lane) const;
  [[nodiscard]] const journey::Lane* touchpointsLane() const;

  CanvasContext& m_context;
};

/// The bands of cards, from top to bottom, and what each is called.
inline constexpr std::array kBandSides{journey::Side::unseen, journey::Side::customer,
                                       journey::Side::backstage};
[[nodiscard]] journey::Message bandName(journey::Side side);

}  // namespace throughline::editor
