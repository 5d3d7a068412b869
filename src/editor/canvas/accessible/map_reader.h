#pragma once

#include <QAccessible>
#include <QObject>
#include <unordered_map>
#include <vector>

#include "canvas/canvas_context.h"
#include "canvas/element_key.h"

namespace throughline::editor {

/// The map as a screen reader walks it: a list that has the map's name, in it
/// one group per stage (its header), and in that the stage's elements in the
/// order of the lanes. Makes the accessible objects when they are asked for,
/// and tells of the focus, the selection and of what changes.
class MapReader : public QObject {
  Q_OBJECT

 public:
  explicit MapReader(CanvasContext& context);
  ~MapReader() override;

  [[nodiscard]] const CanvasContext& context() const { return m_context; }
  /// The interface of the map view, as Qt asks for it.
  [[nodiscard]] QAccessibleInterface* makeList();

  /// The children of a stage's group, or with no stage those of the list.
  [[nodiscard]] const std::vector<ElementKey>& childrenOf(journey::Id<journey::Stage> stage);
  /// Null where the map does not show it any more.
  [[nodiscard]] const drawing::Element* find(const ElementKey& key);
  /// The group that the element stands in; nothing: in the list itself.
  [[nodiscard]] std::optional<ElementKey> groupOf(const drawing::Element& element);
  [[nodiscard]] QAccessibleInterface* interfaceOf(const ElementKey& key);
  [[nodiscard]] QAccessibleInterface* list();

 private:
  void followMap();
  void followFocus();
  void followSelection();
  void index();
  void tell(const ElementKey& key, QAccessible::Event event);
  void forget(QAccessible::Id id);

  struct Told {
    QAccessible::Id id = 0;
    std::shared_ptr<const drawing::Picture> picture;  ///< when it was last looked at
  };
  struct StageHash {
    std::size_t operator()(journey::Id<journey::Stage> stage) const noexcept {
      return std::hash<std::int64_t>{}(stage.value);
    }
  };

  CanvasContext& m_context;
  std::shared_ptr<const drawing::MapLayout> m_indexed;
  std::unordered_map<ElementKey, std::size_t, ElementKeyHash> m_places;
  std::unordered_map<journey::Id<journey::Stage>, std::vector<ElementKey>, StageHash> m_children;
  std::unordered_map<ElementKey, Told, ElementKeyHash> m_interfaces;
  std::set<drawing::Target> m_selected;
  bool m_hasList = false;
};

}  // namespace throughline::editor
