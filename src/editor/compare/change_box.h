#pragma once

#include <QFrame>

#include "comparison.h"

class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace throughline::drawing {
struct Theme;
}

namespace throughline::editor {

/// One difference in full: field by field as it was and as it is, with the words marked that
/// differ.
class ChangeBox : public QFrame {
  Q_OBJECT

 public:
  explicit ChangeBox(QWidget* parent);

  void show(const Comparison& comparison, const journey::Difference& difference,
            bool canBeTakenBack, bool hasHistory);
  void setTheme(const drawing::Theme& theme);

 signals:
  void takeBackWanted();
  void historyWanted();

 private:
  void addFields(const Comparison& comparison, const journey::Difference& difference);
  void addRow(const QString& name, const QString& before, const QString& after);
  void addLine(const QString& name, const QString& text);
  void clear();

  const drawing::Theme* m_theme;
  QLabel* m_chip;
  QLabel* m_title;
  QScrollArea* m_scroll;
  QWidget* m_body = nullptr;
  QGridLayout* m_grid = nullptr;
  QPushButton* m_takeBack;
  QPushButton* m_history;
};

}  // namespace throughline::editor
