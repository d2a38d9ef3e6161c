package homeward;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The whole house: every room of the virtual ward in one program.
@SpringBootApplication
public class Homeward {}
