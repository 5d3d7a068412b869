#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "frame/place.h"

class QStackedLayout;

namespace throughline::editor {

/// The places of the window, one on the other, and which of them is open. It passes the keyboard
/// on to that one. (By no focus proxy, which Tab would meet wherever this widget stands in the
/// window's chain.)
class PlaceStack : public QWidget {
  Q_OBJECT

 public:
  explicit PlaceStack(QWidget* parent);
  ~PlaceStack() override;

  Place& add(const PlaceEntry& entry, const WindowContext& context);
  /// An action for each place, where there are several.
  void addActions(ActionRegistry& actions);
  /// A button for each place in a row; null where there is one place only.
  [[nodiscard]] QWidget* makeSwitch(QWidget* parent);

  /// Requires a place of this stack.
  void open(Place& place);
  /// There, or, where it is open already, back to the place before it.
  void openOrGoBack(Place& place);
  /// Opens a place that shows the target; the open one where it does.
  void openFor(const drawing::Target& target);
  /// Another place than the open one: one that shows the target, else the first.
  void openOther(const drawing::Target& target);
  [[nodiscard]] Place& active() const { return *m_active; }
  [[nodiscard]] std::vector<Place*> all() const;

 signals:
  void opened();

 protected:
  void focusInEvent(QFocusEvent* event) override;

 private:
  struct Entry {
    PlaceEntry entry;
    std::unique_ptr<Place> place;
  };
  QStackedLayout* m_layout;
  std::vector<Entry> m_places;
  Place* m_active = nullptr;
  Place* m_before = nullptr;  ///< was open before the active one
};

}  // namespace throughline::editor
