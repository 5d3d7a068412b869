#pragma once

#include <QFrame>
#include <QPointer>
#include <memory>

#include "comparison.h"
#include "frame/window_context.h"
#include "throughline/drawing/compared_layout.h"

namespace throughline::editor {

class ChangesPanel;
class ComparedMap;
class ComparisonBar;
class ComparisonStatus;
class NumbersStrip;

/// Two maps compared, all over the window: the map of both with what differs marked, the list of
/// changes beside it, the numbers then and now below, or in a tab where the window is low. It
/// closes with Esc and leaves the window as it was. Nothing can be edited here, but for taking a
/// change back where the open map is one side.
class ComparisonPage : public QFrame {
  Q_OBJECT

 public:
  /// `fixed`: the sides cannot be chosen.
  ComparisonPage(const WindowContext& context, ComparedSide then, ComparedSide now, bool fixed);
  ~ComparisonPage() override;

  [[nodiscard]] const Comparison& comparison() const { return *m_comparison; }
  void close();

 signals:
  void closed();

 protected:
  bool event(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;
  bool focusNextPrevChild(bool next) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void compare(ComparedSide then, ComparedSide now, bool keepPlace = false);
  void followMap();
  void showComparison(bool keepPlace);
  void layOut(bool keepPlace);
  void showCurrent();
  [[nodiscard]] bool hasHistory() const;
  /// When and by whom the current change was made; empty where the history does not tell.
  [[nodiscard]] QString lastEdit() const;
  void takeBackCurrent();
  void showHistory();
  void clickElement(const drawing::Element& element);
  void foldNumbers();
  void setTheme(const drawing::Theme& theme);
  void setMenusOn(bool on);

  WindowContext m_context;
  std::unique_ptr<Comparison> m_comparison;
  drawing::ViewOptions m_options;
  std::set<drawing::LaneId> m_openLanes;
  ComparisonBar* m_bar;
  ComparedMap* m_map;
  NumbersStrip* m_strip;
  ChangesPanel* m_changes;
  QWidget* m_numbersTab;
  ComparisonStatus* m_status;
  QPointer<QWidget> m_before;
  bool m_fitted = false;
};

}  // namespace throughline::editor
