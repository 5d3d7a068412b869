#pragma once

#include <QFrame>

#include "throughline/drawing/layout.h"

class QToolButton;

namespace throughline::editor {

/// What can be done with a lane, beside its name while the pointer is over it: the grip, fold,
/// hide, and more. Mouse only: the keyboard has keys on the name itself.
class LaneBar : public QFrame {
  Q_OBJECT

 public:
  explicit LaneBar(QWidget* parent);

  void setTheme(const drawing::Theme& theme);
  void showFor(const drawing::Lane& lane, const QString& name);
  [[nodiscard]] QToolButton& grip() { return *m_grip; }

 signals:
  void foldAsked();
  void hideAsked();
  void menuAsked(QPoint global);

 private:
  void drawIcons();

  const drawing::Theme* m_theme;
  bool m_folded = false;
  QToolButton* m_grip;
  QToolButton* m_fold;
  QToolButton* m_hide;
  QToolButton* m_more;
};

}  // namespace throughline::editor
