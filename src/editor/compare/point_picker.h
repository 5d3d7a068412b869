#pragma once

#include <QDate>
#include <QDialog>

#include "points_model.h"

class QDateEdit;
class QLineEdit;
class QListView;
class QPushButton;

namespace throughline::editor {

class PlainLabel;

/// Any point of the history, found by its words, its author or its day.
class PointPicker : public QDialog {
  Q_OBJECT

 public:
  PointPicker(const OpenMap& map, QDate today, QWidget* parent);

 signals:
  void picked(qint64 seq, const QString& name);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void look();
  void showState();
  void pick(const QModelIndex& index);

  PointsModel* m_model;
  QLineEdit* m_words;
  QDateEdit* m_upTo;
  QListView* m_list;
  PlainLabel* m_state;
  QPushButton* m_take;
  QDate m_today;
};

}  // namespace throughline::editor
