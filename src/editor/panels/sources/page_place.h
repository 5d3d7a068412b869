#pragma once

#include <QObject>

class QStackedWidget;

namespace throughline::editor {

class Sheet;
class SourcePage;

/// Where a source's page stands while it is open: in the panel, in a narrow window as a sheet
/// over the map, or all over the window where that was asked for. The panel shows the list
/// while the page is elsewhere.
class PagePlace : public QObject {
  Q_OBJECT

 public:
  /// `panel` has the list as its first widget; both must outlive it.
  PagePlace(SourcePage& page, QStackedWidget& panel, QObject* parent);
  ~PagePlace() override;

  /// Without one the page never lies over the map.
  void setMap(QWidget& map);

  void open();
  /// Gives the keyboard back to what had it before, where the page had it and lay elsewhere;
  /// false where it stays to be given.
  bool close();
  [[nodiscard]] bool isOpen() const { return m_open; }
  void setAllOver(bool allOver);
  [[nodiscard]] bool isAllOver() const { return m_open && m_allOver; }
  /// The window is as narrow as that.
  [[nodiscard]] bool liesOverMap() const;

 signals:
  /// So much at the right of the map is not seen.
  void mapCovered(int width);
  /// It stands in the panel.
  void stands();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void put();

  SourcePage& m_page;
  QStackedWidget& m_panel;
  QWidget* m_map = nullptr;
  Sheet* m_sheet = nullptr;
  bool m_open = false;
  bool m_allOver = false;
  bool m_covers = false;  ///< a part of the map
};

}  // namespace throughline::editor
