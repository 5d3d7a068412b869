#pragma once

#include <QListView>
#include <functional>

#include "comparison.h"

namespace throughline::drawing {
struct Theme;
}

namespace throughline::editor {

/// Differences grouped by stage, each with its mark; filtered by the marks. Lines are drawn as
/// they come into view.
class DifferenceList : public QListView {
  Q_OBJECT

 public:
  explicit DifferenceList(QWidget* parent);

  /// Must outlive what is shown of it.
  void show(const Comparison& comparison, const journey::Differences& differences);
  void setTheme(const drawing::Theme& theme);
  /// Shows those that the function accepts.
  using Accepts = std::function<bool(const journey::Difference& difference)>;
  void filter(Accepts accepts);
  /// What stands there while nothing is shown.
  void setEmptyText(const QString& text);

  /// By its place among the differences.
  [[nodiscard]] std::optional<std::size_t> current() const;
  void setCurrent(std::size_t difference);
  /// By its place among those shown, from 1; past the last one it is the last.
  void setCurrentPlace(std::size_t place);
  /// The next one that is shown, or the one before; round at the ends.
  void step(int by);
  /// How many are shown, and the place of the current one among them, from 1; 0: none.
  [[nodiscard]] std::size_t shownCount() const;
  [[nodiscard]] std::size_t currentPlace() const;

 signals:
  void chosen();

 protected:
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
  void resizeEvent(QResizeEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  /// Letters are for the page: none of them looks for a line.
  void keyPressEvent(QKeyEvent* event) override;

 private:
  class Model;
  class Delegate;
  [[nodiscard]] std::vector<int> shownRows() const;

  Model* m_model;
  Delegate* m_delegate;
  QString m_emptyText;
};

}  // namespace throughline::editor
