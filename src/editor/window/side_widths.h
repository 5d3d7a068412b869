#pragma once

#include <QSplitter>
#include <QString>
#include <map>

#include "panels.h"

class QSettings;

namespace throughline::editor {

/// How wide the panel at the right is: each of its tabs has the width that it was left with, at
/// least what the tabs themselves need, at most half of the window.
class SideWidths : public QObject {
  Q_OBJECT

 public:
  /// The panel is the right one of the two that the splitter parts.
  SideWidths(QSplitter& splitter, SidePanel& side);

  /// The page needs so much to be of use. Nothing where it is not in the panel.
  void widen(QWidget& page, int width);
  void restore(const QSettings& settings);
  void remember(QSettings& settings);

 private:
  void turnTo(QWidget* page);
  void setWidth(int width);
  [[nodiscard]] int width() const { return m_splitter.sizes().value(1); }

  QSplitter& m_splitter;
  SidePanel& m_side;
  QWidget* m_front;
  std::map<QString, int> m_widths;  ///< by the page's name
};

}  // namespace throughline::editor
