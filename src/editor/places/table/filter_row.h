#pragma once

#include <QWidget>
#include <map>

#include "things_model.h"
#include "widgets/check_popup.h"

class QLineEdit;

namespace throughline::editor {

class FilterChip;
class PlainLabel;

/// Which rows are shown: a chip for each condition, words, and how many are left.
class FilterRow : public QWidget {
  Q_OBJECT

 public:
  /// The model must outlive it.
  FilterRow(ThingsModel& model, QWidget* parent);

  [[nodiscard]] QLineEdit& words() { return *m_words; }

 signals:
  /// Enter or Down in the words: on to the rows.
  void left();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void addChip(const std::string& key, const QString& name,
               std::function<std::vector<CheckChoice>()> choices);
  void refresh();

  ThingsModel& m_model;
  std::map<std::string, FilterChip*> m_chips;
  QLineEdit* m_words;
  PlainLabel* m_count;
};

}  // namespace throughline::editor
