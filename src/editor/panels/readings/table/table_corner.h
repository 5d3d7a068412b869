#pragma once

#include <QWidget>

class QMenu;
class QPushButton;
class QToolButton;

namespace throughline::editor {

class PlainLabel;

/// Where the two headers meet: adds the next period, and chooses how numbers
/// are written.
class TableCorner : public QWidget {
  Q_OBJECT

 public:
  explicit TableCorner(QWidget* parent);

  /// "Add Q4 2026"; empty: there is nothing to add.
  void setNext(const QString& text, const QString& tip);
  /// The number by which the style is known: "1,234.5".
  void setSample(const QString& sample);
  [[nodiscard]] QMenu& numbersMenu() { return *m_numbersMenu; }

 signals:
  void addWanted();

 private:
  QToolButton* m_add;
  QToolButton* m_numbers;
  QMenu* m_numbersMenu;
};

/// Stands in for the table while it has no cells, and asks for what is missing.
class EmptyReadings : public QWidget {
  Q_OBJECT

 public:
  explicit EmptyReadings(QWidget* parent);

  void show(bool hasStages, const QString& quarter, const QString& month);

 signals:
  void quarterWanted();
  void monthWanted();

 private:
  PlainLabel* m_text;
  QPushButton* m_quarter;
  QPushButton* m_month;
};

}  // namespace throughline::editor
