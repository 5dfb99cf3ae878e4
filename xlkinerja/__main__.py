"""`python -m xlkinerja` is the program xlkinerja."""

from xlkinerja.cli.main import main

if __name__ == "__main__":
    main()
