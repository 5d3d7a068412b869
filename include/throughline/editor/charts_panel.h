#pragma once

#include <QWidget>
#include <vector>

#include "throughline/drawing/theme.h"
#include "throughline/editor/actions.h"
#include "throughline/editor/services.h"
#include "throughline/editor/shown_numbers.h"

namespace throughline::editor {

class ChartCard;
enum class ChartKind;

/// Charts side by side below the map: three where there is room, fewer where
/// there is not. Each place shows any chart; which ones is remembered.
class ChartsPanel : public QWidget {
  Q_OBJECT

 public:
  /// All three must outlive it.
  ChartsPanel(ShownNumbers& shown, ViewState& view, Services& services, QWidget* parent = nullptr);

  void setTheme(const drawing::Theme& theme);
  /// Adds an action per chart that shows it, for the palette and the menus.
  /// `reveal` makes the panel visible.
  void addActions(ActionRegistry& registry, const std::function<void()>& reveal);

  /// In the order of their places.
  [[nodiscard]] const std::vector<ChartCard*>& cards() const { return m_cards; }

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void put(std::size_t place, ChartKind kind);
  void showChart(ChartKind kind);

  Services& m_services;
  std::vector<ChartCard*> m_cards;
};

}  // namespace throughline::editor
