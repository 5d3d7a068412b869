#pragma once

#include <QWidget>

#include "throughline/drawing/theme.h"

class QLabel;
class QPushButton;

namespace throughline::editor {

/// What a map without stages shows instead of itself: what it is for and how to begin.
class EmptyState : public QWidget {
  Q_OBJECT

 public:
  explicit EmptyState(QWidget* parent);
  void setTheme(const drawing::Theme& theme);
  void setCanEdit(bool canEdit);

 signals:
  void begun();

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  const drawing::Theme* m_theme;
  QLabel* m_title;
  QLabel* m_words;
  QPushButton* m_button;
};

}  // namespace throughline::editor
