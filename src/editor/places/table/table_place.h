#pragma once

#include "frame/place.h"
#include "paste_plan.h"
#include "things_model.h"

namespace throughline::editor {

class ChannelsPanel;
class ShownNumbers;
class TablePage;

/// Everything on the map as rows, to be cleaned up: sorted, filtered, changed one by one or
/// many at once. It brings the matrix of channels and stages.
class TablePlace : public Place {
  Q_OBJECT

 public:
  explicit TablePlace(const WindowContext& context);
  ~TablePlace() override;

  [[nodiscard]] static PlaceEntry entry();

  [[nodiscard]] QWidget& view() override;
  void addActions() override;
  [[nodiscard]] std::vector<PanelTab> sideTabs() override;
  [[nodiscard]] std::vector<QWidget*> statusControls() override;
  void activate() override;
  void flush() override;
  void remember() override;
  [[nodiscard]] bool showsFilter() const override { return true; }
  [[nodiscard]] bool shows(const drawing::Target& target) const override;
  bool takeRefusal(store::Initiator initiator, const QString& sentence) override;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  [[nodiscard]] bool isOpen() const;
  void follow();
  void showWeakest();
  void showOnMap();
  void copy(bool all);
  void paste();
  [[nodiscard]] PasteTarget pasteTarget() const;
  void remove();
  void showMenu(QPoint global);

  WindowContext m_context;
  ChangedDays m_days;
  ThingsModel m_model;
  ShownNumbers* m_numbers;
  TablePage* m_page;
  ChannelsPanel* m_channels;
};

}  // namespace throughline::editor
