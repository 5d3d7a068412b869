#pragma once

#include <QAbstractScrollArea>
#include <QPointer>
#include <QStringList>
#include <QTimer>
#include <functional>
#include <map>
#include <vector>

namespace throughline::editor {

/// Widgets of different heights below each other, of which only those in sight are made. What is
/// in sight stays where it is while lines come and go around it. The arrows go from line to line,
/// Tab through what stands in them: each line takes the keyboard itself.
class LineColumn : public QAbstractScrollArea {
  Q_OBJECT

 public:
  /// Makes the widget of a line, which the column owns.
  using Make = std::function<QWidget*(const QString& key)>;

  LineColumn(Make make, QWidget* parent);

  /// The lines by their keys, which differ, from top to bottom.
  void setLines(const QStringList& keys);
  [[nodiscard]] const QStringList& lines() const { return m_keys; }
  /// Calls `visit(key, widget)` for each line that is made.
  template <class Visit>
  void eachMade(Visit visit) const {
    for (const auto& [key, line] : m_made) visit(key, line);
  }
  /// The line's widget, in sight; null where there is no such line.
  QWidget* reveal(const QString& key);
  /// The line that has the keyboard, or in which something has; empty: none.
  [[nodiscard]] QString focused() const;

 signals:
  /// The keyboard came to a line, or to what stands in it.
  void entered(const QString& key);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void scrollContentsBy(int dx, int dy) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void place();
  /// Makes what is missing between the two heights; true where that was any.
  bool makeBetween(int top, int bottom);
  void dropOutside(int top, int bottom);
  void measureTops();
  void keepInPlace();
  void chainTab();
  void forget(const QString& key);
  [[nodiscard]] int heightOf(const QString& key) const;
  [[nodiscard]] int measured(QWidget& line) const;
  [[nodiscard]] qsizetype placeOf(const QString& key) const;
  [[nodiscard]] qsizetype placeAt(int y) const;
  void step(qsizetype to);

  Make m_make;
  QStringList m_keys;
  std::map<QString, qsizetype> m_places;
  std::map<QString, QWidget*> m_made;
  std::map<QString, int> m_heights;
  std::vector<int> m_tops;  ///< of each line, and at the end of all
  int m_width = 0;
  int m_scroll = 0;
  QString m_fixed;  ///< the line that stays where it is
  int m_fixedAt = 0;
  bool m_placing = false;
  QTimer m_later;
};

}  // namespace throughline::editor
