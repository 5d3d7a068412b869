#pragma once

#include <QWidget>

#include "frame/window_context.h"
#include "history_source.h"

class QComboBox;
class QLineEdit;

namespace throughline::editor {

/// Which edits the history shows: of one thing, by one person, with some words. What is on
/// stands below as chips that take it away.
class HistoryFilters : public QWidget {
  Q_OBJECT

 public:
  explicit HistoryFilters(OpenMap& map, QWidget* parent);

  [[nodiscard]] const HistoryFilter& filter() const { return m_filter; }
  /// `name` is what the thing is called, also where it is not on the map any more.
  void setThing(const journey::RecordKey& thing, const QString& name);
  void clear();
  void focusSearch();

 signals:
  void changed();
  void ended();  ///< Esc in a field that holds nothing

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void fillPeople();
  void fillThings();
  void takeThing(const QString& text);
  void showChips();
  void tell();

  OpenMap& m_map;
  QLineEdit* m_thing;
  QComboBox* m_person;
  QLineEdit* m_words;
  QWidget* m_chips;
  HistoryFilter m_filter;
  QString m_thingName;
};

}  // namespace throughline::editor
