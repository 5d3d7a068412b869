#pragma once

#include <QAccessible>
#include <QObject>
#include <map>
#include <optional>
#include <unordered_map>
#include <variant>
#include <vector>

#include "canvas/canvas_context.h"
#include "canvas/element_key.h"

namespace throughline::editor {

/// What is not an element of the map but joins some: a link by its id, a curve by its
/// persona.
struct LineKey {
  drawing::Target record;
  auto operator<=>(const LineKey&) const = default;
};

using ThingKey = std::variant<ElementKey, LineKey>;

/// The map as a screen reader walks it: a list that has the map's name, in it
/// one group per stage (its header), and in that the stage's elements in the
/// order of the lanes; after the stages come the curve and the links. Makes the accessible objects
/// when they are asked for, and tells of the focus, the selection and of what changes.
class MapReader : public QObject {
  Q_OBJECT

 public:
  explicit MapReader(CanvasContext& context);
  ~MapReader() override;

  [[nodiscard]] const CanvasContext& context() const { return m_context; }
  /// The interface of the map view, as Qt asks for it.
  [[nodiscard]] QAccessibleInterface* makeList();

  /// The children of a stage's group, or with no stage those of the list.
  [[nodiscard]] const std::vector<ThingKey>& childrenOf(journey::Id<journey::Stage> stage);
  /// Null where the map does not show it any more.
  [[nodiscard]] const drawing::Element* find(const ElementKey& key);
  [[nodiscard]] bool shows(const ThingKey& key) { return pictureOf(key) != nullptr; }
  /// Where the line stands on the map; null where the map does not show it.
  [[nodiscard]] QRectF rectOf(const LineKey& key);
  /// What has the keyboard on the map.
  [[nodiscard]] std::optional<ThingKey> current();
  /// The group that the element stands in; nothing: in the list itself.
  [[nodiscard]] std::optional<ElementKey> groupOf(const drawing::Element& element);
  [[nodiscard]] QAccessibleInterface* interfaceOf(const ThingKey& key);
  /// The link whose line passes there on the screen; null where there is none.
  [[nodiscard]] QAccessibleInterface* linkAt(QPoint global);
  [[nodiscard]] QAccessibleInterface* list();

 private:
  void followMap();
  void followFocus();
  void followSelection();
  void index();
  void indexLines();
  /// Null where the map does not show it.
  [[nodiscard]] drawing::SharedPicture pictureOf(const ThingKey& key);
  void tell(const ThingKey& key, QAccessible::Event event);
  void forget(QAccessible::Id id);

  struct Told {
    QAccessible::Id id = 0;
    drawing::SharedPicture picture;  ///< when it was last looked at
  };
  struct ThingHash {
    std::size_t operator()(const ThingKey& key) const noexcept {
      if (const auto* element = std::get_if<ElementKey>(&key)) return ElementKeyHash{}(*element);
      return std::hash<std::int64_t>{}(std::get<LineKey>(key).record.id);
    }
  };
  struct Line {
    drawing::SharedPicture picture;
    QRectF rect;
  };
  struct StageHash {
    std::size_t operator()(journey::Id<journey::Stage> stage) const noexcept {
      return std::hash<std::int64_t>{}(stage.value);
    }
  };

  CanvasContext& m_context;
  std::shared_ptr<const drawing::MapLayout> m_indexed;
  std::unordered_map<ElementKey, std::size_t, ElementKeyHash> m_places;
  std::map<LineKey, Line> m_lines;
  std::unordered_map<journey::Id<journey::Stage>, std::vector<ThingKey>, StageHash> m_children;
  std::unordered_map<ThingKey, Told, ThingHash> m_interfaces;
  std::set<drawing::Target> m_selected;
  bool m_hasList = false;
};

}  // namespace throughline::editor
