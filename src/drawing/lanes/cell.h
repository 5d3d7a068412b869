#pragma once

#include "column_measure.h"
#include "picture_store.h"
#include "throughline/drawing/layout.h"

namespace throughline::drawing {

/// What stands in one stage of one lane. Places are the cell's own: x from the
/// column's left edge, y from the lane's top.
struct LaneCell {
  std::vector<Element> elements;
};

/// The records of a kind that one holder holds, as an input of a cell: equal
/// where they are the same records in the same state and order.
template <class T>
struct Records {
  std::int64_t holder = 0;
  std::uint64_t stamp = 0;

  Records() = default;
  /// Those of a stage, or with holder 0 those of the map.
  Records(const journey::Journey& journey, std::int64_t of)
      : holder(of), stamp(journey.stampOf(T::kKind, of)) {}
  bool operator==(const Records&) const = default;
};

/// Gives a cell the records that it has declared as inputs, and no others.
class DeclaredRecords {
 public:
  explicit DeclaredRecords(const journey::Journey& journey) : m_journey(journey) {}

  template <class T>
  [[nodiscard]] std::vector<const T*> list(const Records<T>& records) const {
    return m_journey.in<T>(records.holder);
  }
  /// One of those that the map holds. Null for none.
  template <class T>
  [[nodiscard]] const T* find(const Records<T>&, const std::optional<journey::Id<T>>& id) const {
    return id ? m_journey.find(*id) : nullptr;
  }

 private:
  const journey::Journey& m_journey;
};

/// What is missing in a cell, and how it is asked for.
struct Gap {
  InvitationTopic topic = InvitationTopic::content;
  journey::Message text;
};

/// How far below figures an invitation stands.
inline constexpr qreal kGapBelowFigures = 5;

/// Fills one cell from top to bottom.
class CellBuilder {
 public:
  CellBuilder(LaneId lane, journey::Id<journey::Stage> stage, DeclaredRecords records,
              PictureStore& pictures)
      : m_lane(lane), m_stage(stage), m_records(records), m_pictures(pictures) {}

  /// Where in its cell something stands beside something else, and what it asks for.
  struct Slot {
    qreal left = 0;
    std::optional<qreal> width{};  ///< none: the cell's
    InvitationTopic topic = InvitationTopic::content;
  };

  [[nodiscard]] journey::Id<journey::Stage> stage() const { return m_stage; }
  [[nodiscard]] Target stageTarget() const { return {journey::Kind::stage, m_stage.value}; }
  [[nodiscard]] const DeclaredRecords& records() const { return m_records; }
  [[nodiscard]] PictureStore& pictures() { return m_pictures; }
  [[nodiscard]] qreal width() const { return m_pictures.cellWidth(); }
  [[nodiscard]] bool isEmpty() const { return m_cell.elements.empty(); }
  /// The y below the lowest element; 0 in an empty cell.
  [[nodiscard]] qreal bottom() const { return m_bottom; }

  /// Adds the element with its top `y` below the lane's.
  void put(ElementKind kind, Target target, const SharedPicture& picture, qreal y, qreal left = 0);
  /// Says of the element that was added last which field it shows.
  void nameField(std::string_view field) { m_cell.elements.back().field = field; }
  /// Adds one that gets its place and picture when the cells are joined.
  void leave(ElementKind kind, Target target);
  /// Adds it below all others.
  void stack(ElementKind kind, Target target, const SharedPicture& picture, qreal gap);
  void invite(const journey::Message& text, qreal y, const Slot& slot);
  void invite(const journey::Message& text, qreal y = measure::kLanePadding) {
    invite(text, y, Slot());
  }

  /// Offers what can be done about what stands above.
  void offer(const journey::Message& text, InvitationTopic topic, qreal gap);

  [[nodiscard]] LaneCell finish() && { return std::move(m_cell); }

 private:
  LaneId m_lane;
  journey::Id<journey::Stage> m_stage;
  DeclaredRecords m_records;
  PictureStore& m_pictures;
  LaneCell m_cell;
  qreal m_bottom = 0;
};

}  // namespace throughline::drawing
