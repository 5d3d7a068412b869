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

  /// What can be done with it, and what is known of it besides.
  struct Known {
    bool canBeTakenBack = false;
    bool hasHistory = false;
    QString lastEdit;  ///< "7 October 2026, 10:31, by Ana Weber"; empty where nobody knows
  };
  void show(const Comparison& comparison, const journey::Difference& difference,
            const Known& known);
  void setTheme(const drawing::Theme& theme);

 signals:
  void takeBackWanted();
  void historyWanted();

 protected:
  /// The second click of a double click would take back the change that came in its place.
  bool eventFilter(QObject* watched, QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fitHeight();
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
