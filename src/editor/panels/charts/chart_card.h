#pragma once

#include <QWidget>

#include "chart_content.h"
#include "contents.h"
#include "throughline/drawing/theme.h"
#include "throughline/editor/services.h"
#include "throughline/editor/shown_numbers.h"

class QMenu;
class QPushButton;
class QStackedLayout;
class QToolButton;

namespace throughline::editor {

class ChartView;
class PlainLabel;

/// One chart with its title, by which another one is chosen, and its ways out:
/// PNG, SVG, clipboard.
class ChartCard : public QWidget {
  Q_OBJECT

 public:
  ChartCard(ShownNumbers& shown, ViewState& view, Services& services, ChartKind kind,
            QWidget* parent = nullptr);

  [[nodiscard]] ChartKind kind() const { return m_kind; }
  void setKind(ChartKind kind);
  void setTheme(const drawing::Theme& theme);
  [[nodiscard]] ChartView* view() const { return m_chart; }
  [[nodiscard]] const ChartContent& content() const { return m_content; }

  void copy();
  /// Asks for a name; `suffix` is "png" or "svg".
  void save(const QString& suffix);

 signals:
  /// The user picked another chart for this place.
  void kindChosen(throughline::editor::ChartKind kind);

 protected:
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;

 private:
  void build();
  void connectAll();
  /// Draws anew before the next frame, or once it is seen.
  void markStale();
  void refresh();
  void showTitle();
  void showSelection();
  void choose(StageId stage);

  ShownNumbers& m_shown;
  ViewState& m_view;
  Services& m_services;
  ChartKind m_kind;
  const drawing::Theme* m_theme = &drawing::Theme::light();
  ChartContent m_content;
  const drawing::Theme* m_drawn = nullptr;  ///< none: nothing is drawn yet
  QTimer m_refresh;
  bool m_stale = true;
  QPushButton* m_title = nullptr;
  QToolButton* m_more = nullptr;
  QMenu* m_ways = nullptr;
  QStackedLayout* m_stack = nullptr;
  ChartView* m_chart = nullptr;
  PlainLabel* m_invitation = nullptr;
};

}  // namespace throughline::editor
