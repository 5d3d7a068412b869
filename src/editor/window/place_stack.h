#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "frame/place.h"

class QStackedLayout;

namespace throughline::editor {

/// The places of the window, one on the other, and which of them is open. It takes the
/// keyboard for the open one.
class PlaceStack : public QWidget {
  Q_OBJECT

 public:
  explicit PlaceStack(QWidget* parent);
  ~PlaceStack() override;

  Place& add(const PlaceEntry& entry, const WindowContext& context);
  /// An action for each place, where there are several.
  void addActions(ActionRegistry& actions);
  /// Buttons of these actions in a row; null where there is one place only.
  [[nodiscard]] QWidget* makeSwitch(const ActionRegistry& actions, QWidget* parent);

  /// Requires a place of this stack.
  void open(Place& place);
  /// Opens a place that shows the target; the open one where it does.
  void openFor(const drawing::Target& target);
  [[nodiscard]] Place& active() const { return *m_active; }
  [[nodiscard]] std::vector<Place*> all() const;

 signals:
  void opened();

 private:
  struct Entry {
    PlaceEntry entry;
    std::unique_ptr<Place> place;
  };
  QStackedLayout* m_layout;
  std::vector<Entry> m_places;
  Place* m_active = nullptr;
};

}  // namespace throughline::editor
